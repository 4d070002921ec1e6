import {
  context as active,
  isSpanContextValid,
  ProxyTracerProvider,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { Context } from '../context.js';
import type { Row } from '../upstream/outgoing.js';
import type { OperationRecord } from './operation.js';

/** What makes spans; null unless somebody keeps traces, as `startTracing` sees to. */
const tracerOrNull = (): Tracer | null => {
  const provider = trace.getTracerProvider();
  const isStarted =
    !(provider instanceof ProxyTracerProvider) || provider.getDelegateTracer('cs-graphql');
  return isStarted ? provider.getTracer('cs-graphql') : null;
};

const describe = (span: Span, { type, name, codes }: OperationRecord): void => {
  if (type) {
    span.updateName(name ? `${type} ${name}` : type);
    span.setAttribute('graphql.operation.type', type);
  }
  if (name) span.setAttribute('graphql.operation.name', name);
  if (!codes[0]) return;
  span.setAttribute('error.type', codes[0]);
  span.setStatus({ code: SpanStatusCode.ERROR });
};

/** Carries an operation out in a span of its own, below that of its caller. */
export const inSpan = <Result>(
  { operation }: Pick<Context, 'operation'>,
  carryOut: () => Promise<Result>,
): Promise<Result> => {
  const tracer = tracerOrNull();
  if (!tracer) return carryOut();
  const { traceparent } = operation;
  const parent = propagation.extract(ROOT_CONTEXT, traceparent === null ? {} : { traceparent });
  const span = tracer.startSpan('GraphQL Operation', { kind: SpanKind.SERVER }, parent);
  if (isSpanContextValid(span.spanContext())) operation.traceId = span.spanContext().traceId;
  return active.with(trace.setSpan(parent, span), carryOut).finally(() => {
    describe(span, operation);
    span.end();
  });
};

/** One attempt of an upstream call, as traces tell of it. */
export interface AttemptSpan {
  /** What hands the trace on: headers to be sent along. */
  readonly headers: Readonly<Record<string, string>>;
  /** To be called at its end: `outcome` is `ok` or the kind of its failure. */
  end(status: number | null, outcome: string): void;
}

/** Begins the span of an attempt, below that of the operation that it is made for; null where no trace is kept. */
export const startAttempt = ({ name, endpoint, place }: Row): AttemptSpan | null => {
  const tracer = tracerOrNull();
  if (!tracer) return null;
  const { method, path } = endpoint;
  const span = tracer.startSpan(`${method} ${path}`, {
    kind: SpanKind.CLIENT,
    attributes: {
      'http.request.method': method,
      'url.template': path,
      'server.address': place.hostname,
      'server.port': place.port,
      'cs.operation': name,
    },
  });
  const headers: Record<string, string> = {};
  propagation.inject(trace.setSpan(active.active(), span), headers);
  return {
    headers,
    end(status, outcome) {
      if (status !== null) span.setAttribute('http.response.status_code', status);
      if (outcome !== 'ok') {
        span.setAttribute('error.type', outcome);
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      span.end();
    },
  };
};
