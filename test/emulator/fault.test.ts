import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Fault } from '../../src/emulator/fault.js';
import { createEmulator } from '../../src/emulator/server.js';
import { useEmulator } from './client.js';
import { formOf, sqlJob } from './job-bodies.js';

const world = useEmulator();
const overview = () => world.inProject('/overview');
const created = async () => (await world.jobs(`name=${sqlJob.name}`)).length;

/** An answer as the socket has it, and how it ends: by the other side, by an error, or not yet. */
const answerOf = async (complete: (text: string) => boolean) => {
  const { url, demo } = world.emulator;
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  const path = `/v1.0/${demo.projectId}/overview`;
  socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nx-auth-token: ${demo.token}\r\n\r\n`);
  const chunks: Buffer[] = [];
  const bytes = () => Buffer.concat(chunks);
  const end = await new Promise<string | null>((resolve) => {
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (complete(bytes().toString('latin1'))) resolve(null);
    });
    socket.once('end', () => resolve('end'));
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
  });
  const head = bytes().subarray(0, bytes().indexOf('\r\n\r\n')).toString().toLowerCase();
  return { head, body: bytes().subarray(head.length + 4), end };
};
const never = () => false;
const isChunkedToEnd = (text: string) => text.endsWith('\r\n0\r\n\r\n');

describe('An error', () => {
  test.each([
    [500, null],
    [502, null],
    [503, '7'],
    [504, null],
    [429, '7'],
  ] as const)(
    'of status %i comes from the front, and says when to come back: %s',
    async (status, after) => {
      world.emulator.inject({ kind: 'error', status, retryAfterSeconds: 7 });
      const answer = await world.post('/sql_job', sqlJob);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('retry-after')).toBe(after);
      expect(answer.json).toEqual({
        error_code: expect.any(String),
        error_msg: expect.any(String),
      });
      world.emulator.reset();
      expect(await created()).toBe(0);
    },
  );
});

test('A refusal is one of the service', async () => {
  world.emulator.inject({ kind: 'refusal', code: 'CS.19002', value: 'obs-archive' });
  const { status, json } = await overview();
  expect([status, json.error_id]).toEqual([400, 'CS.19002']);
  expect(json.error_cause).toContain('obs-archive');
});

describe('The end of a token', () => {
  test('meets the calls that take one, each service in its words', async () => {
    world.emulator.inject({ kind: 'token-expiry' });
    expect((await overview()).json.error_id).toBe('CS.10007');
    const projects = await world.call('/v3/projects');
    expect([projects.status, projects.json.error_code]).toEqual([401, 'IAM.0001']);
    expect((await world.call('/nothing')).json.error_id).toBe('CS.10003');
  });

  test('is for good, but for the token of the demo', async () => {
    world.emulator.inject({ kind: 'token-expiry', times: 2 });
    const token = world.emulator.issueToken();
    const ask = (headers?: object) => world.inProject('/overview', headers);
    expect((await ask({ token })).json.error_id).toBe('CS.10007');
    expect((await ask()).json.error_id).toBe('CS.10007');
    expect((await ask({ token })).json.error_id).toBe('CS.10007');
    expect((await ask()).status).toBe(200);
  });
});

test('Latency delays a call, also one that meets another fault', async () => {
  world.emulator.inject({ kind: 'latency', ms: 60, times: 2 });
  world.emulator.inject({ kind: 'latency', ms: 20, times: 2 });
  world.emulator.inject({ kind: 'error', times: 1 });
  for (const status of [503, 200]) {
    const before = performance.now();
    expect((await overview()).status).toBe(status);
    expect(performance.now() - before).toBeGreaterThanOrEqual(75);
  }
});

describe('A reset', () => {
  test.each([
    ['before', 0],
    ['after', 1],
    ['middle', 1],
  ] as const)('%s the answer leaves %i jobs', async (when, jobs) => {
    world.emulator.inject({ kind: 'reset', when, endpoints: ['createSqlJob'] });
    await expect(world.post('/sql_job', sqlJob)).rejects.toThrow();
    expect(await created()).toBe(jobs);
  });

  test('halfway shows half of the answer', async () => {
    const { text } = await overview();
    world.emulator.inject({ kind: 'reset', when: 'middle' });
    const { head, body, end } = await answerOf(never);
    expect(['end', 'ECONNRESET']).toContain(end); // Node may send a FIN in front of the RST
    expect(head).toContain(`content-length: ${text.length}`);
    expect(body.toString()).toBe(text.slice(0, Math.ceil(text.length / 2)));
  });

  test('comes to uploads only once they are there', async () => {
    world.emulator.inject({ kind: 'reset', endpoints: ['createJarJob'] });
    const form = formOf({ name: 'x' });
    await expect(world.inProject('/jar_job', { method: 'POST', form })).rejects.toThrow();
  });
});

test('A truncated answer ends halfway, although its length was told', async () => {
  const { text } = await overview();
  world.emulator.inject({ kind: 'truncation', times: 1 });
  const { head, body, end } = await answerOf(never);
  expect(end).toBe('end');
  expect(head).toContain(`content-length: ${text.length}`);
  expect(body.toString()).toBe(text.slice(0, Math.ceil(text.length / 2)));
  expect((await overview()).status).toBe(200);
});

describe('Silence', () => {
  test.each([
    ['before', 0],
    ['after', 1],
  ] as const)('%s the call is carried out leaves %i jobs', async (when, jobs) => {
    world.emulator.inject({ kind: 'silence', when, endpoints: ['createSqlJob'] });
    const controller = new AbortController();
    const { url, demo } = world.emulator;
    const call = fetch(`${url}/v1.0/${demo.projectId}/sql_job`, {
      method: 'POST',
      headers: { 'x-auth-token': demo.token },
      body: JSON.stringify(sqlJob),
      signal: controller.signal,
    });
    call.catch(() => {});
    await expect.poll(() => world.emulator.requests.length).toBe(1);
    await expect.poll(created).toBe(jobs);
    controller.abort();
    await expect(call).rejects.toThrow('aborted');
  });

  test('does not keep the emulator from closing', async () => {
    const emulator = await createEmulator();
    for (const when of ['before', 'after'] as const) {
      const takeBack = emulator.inject({ kind: 'silence', when });
      const call = fetch(`${emulator.url}/versions`);
      call.catch(() => {});
      await expect.poll(() => emulator.requests.length).toBe(when === 'before' ? 1 : 2);
      takeBack();
    }
    await emulator.close();
  });
});

test('A trickle comes in pieces, and is the whole in the end', async () => {
  const { text } = await overview();
  const size = Math.ceil(text.length / 4);
  world.emulator.inject({ kind: 'trickle', bytes: size, everyMs: 20 });
  const { body } = await answerOf(isChunkedToEnd);
  const length = size.toString(16);
  expect(body.toString().split(`${length}\r\n`)).toHaveLength(4 + Number(text.length % size === 0));
  world.emulator.inject({ kind: 'trickle', everyMs: 1 });
  expect((await overview()).text).toBe(text);
});

test('Malformed JSON is half of the text, and a complete answer', async () => {
  const { text } = await overview();
  world.emulator.inject({ kind: 'malformed-json' });
  const half = text.slice(0, Math.ceil(text.length / 2));
  const { head, body } = await answerOf((all) => all.endsWith(half));
  expect(head).toContain('content-type: application/json');
  expect(head).toContain(`content-length: ${half.length}`);
  expect(body.toString()).toBe(half);
});

test('A wrong type is a page with the status of the answer', async () => {
  world.emulator.inject({ kind: 'wrong-type' });
  const { head, body } = await answerOf((all) => all.endsWith('</h1>'));
  expect(head).toMatch(/^http\/1.1 200 ok/);
  expect(head).toContain('content-type: text/html');
  expect(body.toString()).toMatch(/^<!doctype html>/);
});

describe('A body that is too large', () => {
  const bytes = 3_000_001;

  test('is valid JSON of so many bytes', async () => {
    const { json } = await overview();
    world.emulator.inject({ kind: 'giant-body', bytes });
    const giant = await overview();
    expect(giant.text).toHaveLength(bytes);
    expect(giant.json).toEqual(json);
  });

  test('may come packed', async () => {
    world.emulator.inject({ kind: 'gzip-bomb', bytes });
    const { head, body } = await answerOf(isChunkedToEnd);
    expect(head).toContain('content-encoding: gzip');
    expect(body.length).toBeLessThan(bytes / 500);
    expect((await overview()).text).toHaveLength(bytes);
  });
});

const bodySpoilers: Fault['kind'][] = [
  'trickle',
  'malformed-json',
  'wrong-type',
  'giant-body',
  'gzip-bomb',
];
test.each(bodySpoilers)('An answer without a body has nothing for %s', async (kind) => {
  const id = await world.cluster('orders_realtime');
  const { peerings } = (await world.inProject(`/reserved_cluster/${id}/peering`)).json;
  world.emulator.inject({ kind } as Fault);
  const path = `/reserved_cluster/${id}/peering/${peerings[0].id}`;
  const { status, text } = await world.inProject(path, { method: 'DELETE' });
  expect([status, text]).toEqual([204, '']);
});
