import { expect, test } from 'vitest';
import { createMetrics } from '../../../src/gateway/telemetry/metrics.js';

const seriesOf = async (metrics: ReturnType<typeof createMetrics>, name: string) =>
  (await metrics.exposition()).text.split('\n').filter((line) => line.startsWith(name));

test('Each gateway counts for itself', async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  one.refused('OVERLOADED');
  expect(await seriesOf(one, 'cs_graphql_refused_total')).toEqual([
    'cs_graphql_refused_total{code="OVERLOADED"} 1',
  ]);
  expect(await seriesOf(other, 'cs_graphql_refused_total')).toEqual([]);
});

test('Codes that are no words, or too many, share one series', async () => {
  const metrics = createMetrics();
  metrics.operation('query', 'a"} 1\nforged{x="', 1);
  for (let code = 0; code < 1_000; code += 1) metrics.operation('query', `CODE_${code}`, 1);
  const series = await seriesOf(metrics, 'cs_graphql_operations_total');
  expect(series).toHaveLength(101);
  expect(series).toContain('cs_graphql_operations_total{type="query",code="OTHER"} 901');
});

test('Times are told in seconds, under the names of calls', async () => {
  const metrics = createMetrics();
  metrics.upstreamCall('getJob', 'bad-response', 1_500);
  expect(await seriesOf(metrics, 'cs_graphql_upstream_call_seconds_sum')).toEqual([
    'cs_graphql_upstream_call_seconds_sum{operation="getJob"} 1.5',
  ]);
  expect(await seriesOf(metrics, 'cs_graphql_upstream_calls_total')).toEqual([
    'cs_graphql_upstream_calls_total{operation="getJob",outcome="bad-response"} 1',
  ]);
});

test('A circuit counts as open until it changes', async () => {
  const metrics = createMetrics();
  expect(metrics.isCircuitOpen('cs')).toBe(false);
  metrics.circuit('cs', 'open');
  expect(metrics.isCircuitOpen('cs')).toBe(true);
  expect(metrics.isCircuitOpen('iam')).toBe(false);
  expect(await seriesOf(metrics, 'cs_graphql_upstream_circuit_state')).toEqual([
    'cs_graphql_upstream_circuit_state{host="cs"} 2',
  ]);
  metrics.circuit('cs', 'half-open');
  expect(metrics.isCircuitOpen('cs')).toBe(false);
});

test('The process is watched once, however many gateways there are in it', async () => {
  const texts = await Promise.all([createMetrics(), createMetrics()].map((m) => m.exposition()));
  for (const { text, contentType } of texts) {
    expect(text.match(/^process_cpu_seconds_total /gm)).toHaveLength(1);
    expect(contentType).toMatch(/^text\/plain/);
  }
});
