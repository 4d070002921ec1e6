import type { ServerResponse } from 'node:http';
import type { Metrics } from '../telemetry/metrics.js';
import type { UpstreamClient, UpstreamOptions } from '../upstream/client.js';

const probeTimeoutMs = 2_000;
/** However many ask, the upstream is asked once in this time. */
const probePauseMs = 1_000;

export const answerJson = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
};

/** The process lives. */
export const answerHealth = (response: ServerResponse): void =>
  answerJson(response, 200, { status: 'ok' });

/** What is missing for requests to be served, each with the setting to look at; empty if nothing is. */
export type Readiness = () => Promise<readonly string[]>;

const services = {
  cs: { name: 'Cloud Stream Service', setting: 'CS_ENDPOINT' },
  iam: { name: 'IAM', setting: 'IAM_ENDPOINT' },
} as const;

const refusedAccount = "IAM refuses the gateway's own account (IAM_USER, IAM_PASSWORD, IAM_DOMAIN)";

/** One answer of `ask` for all who want it within `pauseMs`, from when it came. */
const shared = <Answer>(ask: () => Promise<Answer>, pauseMs: number): (() => Promise<Answer>) => {
  let flight: Promise<Answer> | null = null;
  let cameAt = Number.POSITIVE_INFINITY;
  return () => {
    if (flight === null || performance.now() - cameAt > pauseMs) {
      cameAt = Number.POSITIVE_INFINITY;
      flight = ask().finally(() => {
        cameAt = performance.now();
      });
    }
    return flight;
  };
};

/**
 * Asks those services that no request can be served without: CS, and IAM where the gateway signs in itself. DLI and CDM
 * are not among them: a gateway without them still serves all that is of CS, so that none should be taken off the load.
 */
export const createReadiness = (
  client: Pick<UpstreamClient, 'reaches' | 'isRefused'>,
  metrics: Metrics,
  { auth }: Pick<UpstreamOptions, 'auth'>,
): Readiness => {
  const needed = auth.mode === 'password' ? (['cs', 'iam'] as const) : (['cs'] as const);
  const missingOf = async (service: 'cs' | 'iam'): Promise<readonly string[]> => {
    const { name, setting } = services[service];
    if (!(await client.reaches(service, probeTimeoutMs))) {
      return [`${name} does not answer (${setting})`];
    }
    return metrics.isCircuitOpen(service)
      ? [`${name} fails again and again, and is left alone for a moment (${setting})`]
      : [];
  };
  return shared(async () => {
    const missing = await Promise.all(needed.map(missingOf));
    return [...missing.flat(), ...(client.isRefused() ? [refusedAccount] : [])];
  }, probePauseMs);
};

/** Whether requests can be served, and what is missing if not. */
export const answerReadiness = async (
  response: ServerResponse,
  readiness: Readiness,
): Promise<void> => {
  const missing = await readiness();
  const ready = missing.length === 0;
  answerJson(response, ready ? 200 : 503, { status: ready ? 'ok' : 'unready', missing });
};

/** Metrics for Prometheus. */
export const answerMetrics = async (response: ServerResponse, metrics: Metrics): Promise<void> => {
  const { contentType, text } = await metrics.exposition();
  response.writeHead(200, { 'content-type': contentType }).end(text);
};
