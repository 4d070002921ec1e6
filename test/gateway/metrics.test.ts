import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createMetrics } from '../../src/gateway/telemetry/metrics.js';
import { useWorld, withStub } from '../support/start.js';
import { raw } from '../support/stub.js';

const world = useWorld();

const scrape = async () => {
  const response = await fetch(new URL('/metrics', world.url));
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/);
  return response.text();
};

const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
const documented = () => [...page.matchAll(/^\| `(cs_graphql_\w+)` \| (\w+) \| (.*?) ?\|/gm)];

test('Operations and upstream calls are counted and measured', async () => {
  await world.data('query A { jobs(first: 1) { nodes { id } } }');
  await world.data(
    'query B { jobs(first: 1) { nodes { id } } again: jobs(first: 1) { totalCount } }',
  );
  await world.query('{ nothing }');
  await world.query('{ overview { totalCost } }', {}, { 'x-auth-token': 'nobody' });
  const text = await scrape();
  for (const series of [
    'cs_graphql_operations_total{type="query",code="ok"} 2',
    'cs_graphql_operations_total{type="unknown",code="GRAPHQL_VALIDATION_FAILED"} 1',
    'cs_graphql_operations_total{type="query",code="UNAUTHENTICATED"} 1',
    'cs_graphql_operation_seconds_count{type="query"} 3',
    'cs_graphql_upstream_calls_total{operation="listJobs",outcome="ok"} 2',
    'cs_graphql_upstream_calls_total{operation="getOverview",outcome="api"} 1',
    'cs_graphql_upstream_call_seconds_count{operation="listJobs"} 2',
    'cs_graphql_upstream_coalesced_total{operation="listJobs"} 1',
    'cs_graphql_operations_in_flight 0',
  ]) {
    expect(text.split('\n')).toContain(series);
  }
  expect(text).toMatch(/^nodejs_heap_size_used_bytes \d+/m);
});

test('Operations under way are counted', async () => {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await withStub(
    () => answered.then(() => raw(400, {})),
    async ({ url, query, stub }) => {
      const inFlight = async () => {
        const response = await fetch(new URL('/metrics', url));
        return /^cs_graphql_operations_in_flight (\d+)$/m.exec(await response.text())?.[1];
      };
      const pending = query('{ overview { totalCost } }');
      await expect.poll(() => stub.requests.length, { interval: 10 }).toBe(1);
      expect(await inFlight()).toBe('1');
      answer();
      await pending;
      expect(await inFlight()).toBe('0');
    },
  );
});

test('Names of operations, which are up to clients, are no labels', async () => {
  await world.data('query SomeName { serviceVersion { id } }');
  expect(await scrape()).not.toContain('SomeName');
});

test('The table of the operations page names every metric, and no other', async () => {
  const real = (await scrape()).matchAll(/^# TYPE (cs_graphql_\w+) (\w+)$/gm);
  const rows = (matches: Iterable<RegExpMatchArray>) =>
    [...matches].map(([, name, type]) => `${name} ${type}`).sort();
  expect(rows(documented())).toEqual(rows(real));
});

test('The table names all labels', async () => {
  const metrics = createMetrics();
  metrics.upstreamCall('getJob', 'ok', 1);
  metrics.batch('getJob', 1);
  metrics.coalesced('getJob');
  metrics.retried('getJob');
  metrics.circuit('cs', 'closed');
  metrics.queued('cs', 1);
  metrics.operation('query', 'ok', 1);
  metrics.sockets('stream', 1);
  metrics.liveTopics('jobs', 1);
  metrics.liveWatchers('jobs', 1);
  metrics.liveWaits('jobs', 1);
  metrics.livePoll('jobs', 'ok');
  metrics.liveTold('jobs', 'changed');
  metrics.refused('OVERLOADED');
  const { text } = await metrics.exposition();
  const labels = documented().map(([, name, , names]) => {
    const [, series = ''] = new RegExp(`^${name}(?:_bucket)?\\{(.+)\\} `, 'm').exec(text) ?? [];
    const real = [...series.matchAll(/(\w+)="/g)].flatMap(([, label]) => label ?? []);
    return [name, names, real.filter((label) => label !== 'le').map((label) => `\`${label}\``)];
  });
  expect(labels.map(([name, , real]) => [name, real])).toEqual(
    labels.map(([name, names]) => [name, String(names).split(', ').filter(Boolean)]),
  );
});
