import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { file, formBytes, formType, map, operations } from '../test/support/upload.js';

/** What comes in a flood: something to be done again and again, by so many at a time. */
export interface Wave {
  readonly name: string;
  readonly atATime: number;
  /** How long each of them rests in between, in milliseconds: what asks runs on the machine that has to answer. */
  readonly pauseMs: number;
  /** Gives the status of an answer, or what became of it instead. */
  once(url: string): Promise<number | string>;
}

const post = async (url: string, body: string | Buffer, headers = {}, signal?: AbortSignal) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(body),
    ...(signal && { signal }),
  });
  await answer.arrayBuffer();
  return answer.status;
};
const ask = (url: string, query: string, signal?: AbortSignal) =>
  post(url, JSON.stringify({ query }), {}, signal);

const jobs = `{ jobs(first: 50) { totalCount nodes {
  id name status cluster { name spuFree } owner { spuFree } metrics { totalReadRate }
} } }`;

let count = 0;
const numbered = (text: (number: number) => string, times: number) =>
  Array.from({ length: times }, (_, index) => text(index)).join(' ');
/** No two are the same, so that whatever keeps documents has to let go of them. */
const hostile: readonly (() => string)[] = [
  () => `{ ${'node(id: "Job:1") { ... on Job { cluster { jobs { nodes { '.repeat(50)}`,
  () => `{ ${numbered((index) => `a${index}x${count}: overview { totalCost }`, 5_000)} }`,
  () => `query q${count} { jobs { ${numbered((index) => `...f${index}`, 500)} } }`,
  () => `query q${count} { jobs(first: 100) { nodes { cluster { jobs(first: 100) { nodes {
    cluster { jobs(first: 100) { nodes { sql } } } } } } } } }`,
  () =>
    `{ ...f0 } ${numbered(
      (index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`,
      30,
    )} fragment f30 on Query { overview { totalCost } }`,
  () => `query q${count} { __typename ${'@skip(if: false) '.repeat(5_000)} }`,
  () => `query q${count} { overview { totalCost } }`,
];

const create = `mutation ($input: CreateJarJobInput!) {
  createJarJob(input: $input) { job { id } userErrors { code } }
}`;
const input = { name: '', type: 'FLINK_JAR_JOB', clusterId: '1002641', jar: null };
const form = formBytes([
  operations(create, { input: { ...input, managerSpu: 1, spuNumber: 2, parallelism: 1 } }),
  map({ f: ['variables.input.jar'] }),
  file('f', Buffer.alloc(4 * 1024 * 1024, 'PK')),
]);
const twoMegabytes = JSON.stringify({ query: '{ __typename }', x: 'x'.repeat(2 * 1024 * 1024) });
const deep = `{"query":"{ __typename }","variables":{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;

/** A connection that sends `text` and then nothing for so long. */
const rest = async (url: string, text: string, ms: number): Promise<string> => {
  const { hostname, port } = new URL(url);
  const socket: Socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  socket.resume();
  socket.write(text);
  await wait(ms);
  socket.destroy();
  return 'left';
};
const half = `POST /graphql HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n${' '.repeat(500_000)}`;

export const waves: readonly Wave[] = [
  { name: 'queries', atATime: 3, pauseMs: 100, once: (url) => ask(url, jobs) },
  {
    name: 'hostile documents',
    atATime: 3,
    pauseMs: 50,
    once(url) {
      count += 1;
      return ask(url, hostile[count % hostile.length]?.() ?? '');
    },
  },
  { name: 'bodies of 2 MB', atATime: 3, pauseMs: 100, once: (url) => post(url, twoMegabytes) },
  { name: 'bodies without a bottom', atATime: 1, pauseMs: 200, once: (url) => post(url, deep) },
  { name: 'half bodies', atATime: 40, pauseMs: 0, once: (url) => rest(url, half, 5_000) },
  { name: 'idle connections', atATime: 100, pauseMs: 0, once: (url) => rest(url, '', 10_000) },
  {
    name: 'requests that are given up',
    atATime: 3,
    pauseMs: 50,
    once: (url) => ask(url, jobs, AbortSignal.timeout(5)),
  },
  {
    name: 'uploads',
    atATime: 2,
    pauseMs: 250,
    once: (url) => post(url, form, { 'content-type': formType }),
  },
  {
    name: 'unknown paths',
    atATime: 2,
    pauseMs: 10,
    once(url) {
      count += 1;
      return post(new URL(`/nowhere/${count}`, url).href, '{}');
    },
  },
];
