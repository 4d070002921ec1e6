import type { ServerResponse } from 'node:http';
import type { Metrics } from '../telemetry/metrics.js';
import type { UpstreamClient } from '../upstream/client.js';

const probeTimeoutMs = 2_000;

export const answerJson = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
};

/** The process lives. */
export const answerHealth = (response: ServerResponse): void =>
  answerJson(response, 200, { status: 'ok' });

/** Whether requests can be served, and what is missing if not. */
export const answerReadiness = async (
  response: ServerResponse,
  client: UpstreamClient,
): Promise<void> => {
  const reachable = await client.reaches('cs', probeTimeoutMs);
  const missing = reachable ? [] : ['Cloud Stream Service does not answer (CS_ENDPOINT)'];
  answerJson(response, reachable ? 200 : 503, { status: reachable ? 'ok' : 'unready', missing });
};

/** Metrics for Prometheus. */
export const answerMetrics = async (response: ServerResponse, metrics: Metrics): Promise<void> => {
  const { contentType, text } = await metrics.exposition();
  response.writeHead(200, { 'content-type': contentType }).end(text);
};
