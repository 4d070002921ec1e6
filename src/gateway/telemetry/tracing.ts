import type { SpanProcessor } from '@opentelemetry/sdk-trace-node';
import { complaints, type Logger } from './log.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where traces go by the standard settings of OpenTelemetry: nowhere, unless they say otherwise. */
const exportersOf = (env: Environment): readonly string[] => {
  if (env.OTEL_SDK_DISABLED?.trim().toLowerCase() === 'true') return [];
  const isNamed = env.OTEL_EXPORTER_OTLP_ENDPOINT || env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;
  const names = (env.OTEL_TRACES_EXPORTER || (isNamed ? 'otlp' : 'none')).split(',');
  return names.map((name) => name.trim()).filter((name) => name !== 'none' && name !== '');
};

/** Settings of OpenTelemetry that ask for what is not here. The specification wants them passed over with a warning. */
const warn = (env: Environment, exporters: readonly string[], log: Logger): void => {
  const unknown = exporters.filter((name) => name !== 'otlp' && name !== 'console');
  if (unknown.length > 0) log.warn('OTEL_TRACES_EXPORTER knows otlp, console and none.');
  const protocol =
    env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL || env.OTEL_EXPORTER_OTLP_PROTOCOL || 'http/json';
  if (protocol !== 'http/json') log.warn('OTEL_EXPORTER_OTLP_PROTOCOL: traces go as http/json.');
};

/** Longest wait at the end for spans that are not sent yet. */
const flushTimeoutMs = 3_000;

/** Stops tracing, when what has been traced is sent. */
export type StopTracing = () => Promise<void>;

const load = async () => {
  const [api, sdk, resources, otlp] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  return { ...api, ...sdk, ...resources, ...otlp };
};

const processorsOf = (
  otel: Awaited<ReturnType<typeof load>>,
  exporter: string,
): SpanProcessor[] => {
  if (exporter === 'otlp') return [new otel.BatchSpanProcessor(new otel.OTLPTraceExporter())];
  if (exporter !== 'console') return [];
  return [new otel.SimpleSpanProcessor(new otel.ConsoleSpanExporter())];
};

/** Starts tracing for the whole process if `env` asks for it. Without that, the SDK is not loaded. */
export const startTracing = async (env: Environment, log: Logger): Promise<StopTracing> => {
  const exporters = exportersOf(env);
  if (exporters.length === 0) return async () => {};
  warn(env, exporters, log);
  const otel = await load();
  otel.diag.setLogger(complaints(log, 'tracing'), otel.DiagLogLevel.WARN);
  const provider = new otel.NodeTracerProvider({
    resource: otel
      .resourceFromAttributes({ 'service.name': 'cs-graphql' })
      .merge(otel.detectResources({ detectors: [otel.envDetector] })),
    spanProcessors: exporters.flatMap((name) => processorsOf(otel, name)),
  });
  provider.register(env.OTEL_PROPAGATORS?.trim() === 'none' ? { propagator: null } : {});
  return async () => {
    const late = new Promise<void>((resolve) => {
      setTimeout(resolve, flushTimeoutMs).unref();
    });
    await Promise.race([provider.shutdown().catch(() => {}), late]);
    for (const part of [otel.trace, otel.context, otel.propagation, otel.diag]) part.disable();
  };
};
