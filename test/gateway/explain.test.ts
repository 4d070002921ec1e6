import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../support/client.js';
import { noCircuit, useWorld } from '../support/start.js';
import { randomOf } from '../support/tenants.js';
import { findThings, type Things } from '../support/things.js';

const world = useWorld({ gateway: noCircuit });
let things: Things;
let tokens: string[];
beforeAll(async () => {
  things = await findThings(world);
  tokens = [world.emulator.demo.token, world.emulator.issueToken({ user: 'li_wei' })];
});

const ofJob = [
  'name',
  'sql',
  'cluster { name vpcCidr }',
  'owner { userName }',
  'metrics { totalReadRate }',
  'executionPlan',
  'auditLogs(first: 2) { nodes { at } }',
  'children(first: 2) { totalCount }',
];
const ofCluster = [
  'name',
  'subnetCidr',
  'jobs(first: 2) { nodes { name metrics { totalWriteRate } } }',
  'hostMappings(first: 3) { nodes { ip cluster { name } } }',
  'peerings { status routes { destination } }',
];

/** Queries, the same in every run, of fields and pages drawn by `random`. */
const createQueries = (random: () => number) => {
  const draw = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const some = (from: readonly string[]) => {
    const drawn = new Set([draw(from), draw(from), draw(from)]);
    return [...drawn].join(' ');
  };
  const first = () => 1 + Math.floor(random() * 6);
  const roots = [
    () => `jobs(first: ${first()}) { totalCount nodes { ${some(ofJob)} } }`,
    () => `job(id: "${draw([things.running, things.program])}") { ${some(ofJob)} }`,
    () => `clusters(first: ${first()}) { nodes { ${some(ofCluster)} } }`,
    () => `cluster(id: "${things.cluster}") { ${some(ofCluster)} }`,
    () => `quotas(first: ${first()}) { nodes { userName clusters { region } } }`,
    () => `template(id: "${things.template}") { name auditLogs(first: 1) { nodes { at } } }`,
    () => `nodes(ids: ["${things.running}", "${things.route}"]) { ... on Job { ${some(ofJob)} } }`,
    () => 'overview { totalCost }',
    () => 'projects { name }',
  ];
  const root = () => roots[Math.floor(random() * roots.length)]?.() ?? '';
  return (): string => {
    const one = root();
    return random() < 0.2 ? `{ a: ${one} b: ${one} }` : `{ ${one} }`;
  };
};

const upstreamOf = ({ extensions }: Answer) => {
  const { upstream } = extensions ?? {};
  if (!upstream) throw new Error('The answer explains nothing');
  return upstream;
};

/** The answers to queries, of which so many are asked at a time by one of two users. */
const ask = async (queries: readonly string[], parallel: number): Promise<Answer[]> => {
  const answers: Answer[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < queries.length; at = next++) {
      const headers = { 'x-explain': '1', 'x-auth-token': tokens[at % 2] ?? '' };
      answers[at] = await world.query(queries[at] ?? '', {}, headers);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return answers;
};

describe('What answers explain,', () => {
  test('put together, is what the service has received, with every retry', async () => {
    const { emulator } = world;
    const faults = [
      { kind: 'latency', ms: 3, rate: 0.5 },
      { kind: 'error', status: 503, retryAfterSeconds: 0, rate: 0.05 },
      { kind: 'error', status: 429, retryAfterSeconds: 0, rate: 0.05 },
      { kind: 'error', status: 502, rate: 0.05 },
      { kind: 'reset', when: 'before', rate: 0.05 },
      { kind: 'malformed-json', rate: 0.02 },
      { kind: 'refusal', code: 'CS.10001', rate: 0.02 },
    ] as const;
    const takeBack = faults.map((fault) => emulator.inject(fault));
    const query = createQueries(randomOf(29));
    const queries = Array.from({ length: 120 }, query);
    world.received();
    const explained = (await ask(queries, 12)).map(upstreamOf);
    const received = world.received();
    for (const take of takeBack) take();

    for (const { calls, ms, operations } of explained) {
      expect(calls).toBe(operations.length);
      const times = operations.map((one) => one.ms);
      const sum = times.reduce((all, one) => all + one, 0);
      const roundings = 0.1 * (calls + 1);
      expect(ms).toBeGreaterThanOrEqual(Math.max(0, ...times) - roundings);
      expect(ms).toBeLessThanOrEqual(sum + roundings);
    }
    const told = explained.flatMap(({ operations }) =>
      operations.map(({ operation, status }) => `${operation} ${status}`),
    );
    // Where the connection broke there was no status.
    const seen = received.map(({ endpoint, status }) => `${endpoint} ${status || null}`);
    expect(told.sort()).toEqual(seen.sort());

    const statuses = new Set(told.map((one) => one.split(' ')[1]));
    expect([...statuses].sort()).toEqual(['200', '400', '429', '502', '503', 'null']);
    expect(told.length).toBeGreaterThan(250);
  });

  test('is the same number of reads, made or saved, whoever else asks at the time', async () => {
    const query = createQueries(randomOf(31));
    const queries = Array.from({ length: 60 }, query);
    const readsOf = (answers: readonly Answer[]) =>
      answers.map((answer) => {
        expect(answer.errors).toBeUndefined();
        const { calls, coalesced } = upstreamOf(answer);
        return calls + coalesced;
      });
    const alone = readsOf(await ask(queries, 1));
    const together = readsOf(await ask(queries, 24));
    expect(together).toEqual(alone);
    expect(Math.max(...alone)).toBeGreaterThan(5);
  });
});
