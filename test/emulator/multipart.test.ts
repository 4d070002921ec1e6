import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';
import { archive, archiveOf, flinkJob, formOf } from './job-bodies.js';

const world = useEmulator();
const good = async () => ({ ...flinkJob, cluster_id: await world.cluster('orders_realtime') });
const created = async () => (await world.jobs(`name=${flinkJob.name}`)).length;

/** A form as it goes over the wire. */
async function encoded(form: FormData) {
  const request = new Request('http://nowhere', { method: 'POST', body: form });
  const type = request.headers.get('content-type') ?? '';
  return { type, bytes: Buffer.from(await request.arrayBuffer()) };
}

/** Sends bytes over a connection of its own, which ends after them; gives what comes back. */
async function raw(headers: readonly string[], body: Buffer): Promise<string> {
  const { url, demo } = world.emulator;
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  const lines = [
    `POST /v1.0/${demo.projectId}/jar_job HTTP/1.1`,
    `Host: ${hostname}`,
    `X-Auth-Token: ${demo.token}`,
    ...headers,
  ];
  socket.end(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]));
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

const chunk = (bytes: Buffer) =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);

describe('A form', () => {
  test('counts the last of parts with the same name, and ignores those it does not know', async () => {
    const form = formOf({ ...(await good()), surprise: 'x', gift: archive });
    form.append('desc', 'größer 𝄞');
    const { json } = await world.inProject('/jar_job', { method: 'POST', form });
    expect((await world.detail(json.payload.job_id)).desc).toBe('größer 𝄞');
  });

  test.each([
    ['that ends early', 'multipart/form-data; boundary=b', '--b\r\nContent-Disp'],
    ['of another boundary', 'multipart/form-data; boundary=c', '--b--\r\n'],
    ['without a boundary', 'multipart/form-data', '--b--\r\n'],
    ['of no parts at all', 'multipart/form-data; boundary=b', ''],
    ['that is JSON', 'application/json', '{}'],
    ['in a URL encoding', 'application/x-www-form-urlencoded', 'name=x'],
  ])('%s is refused', async (_, type, text) => {
    for (const method of ['POST', 'PATCH']) {
      const headers = { 'content-type': type };
      const { status, json } = await world.inProject('/jar_job', { method, text, headers });
      expect([status, json.error_id]).toEqual([400, 'CS.10004']);
    }
  });

  test('is no JSON body', async () => {
    const { json } = await world.inProject('/sql_job', { method: 'POST', form: formOf({ a: 1 }) });
    expect(json.error_id).toBe('CS.10004');
  });

  test('beyond 12 MB is refused as a whole', async () => {
    const file = archiveOf(7 * 1024 * 1024);
    const form = formOf({ ...(await good()), jar: file, config: file });
    const { status, json } = await world.inProject('/jar_job', { method: 'POST', form });
    expect([status, json.error_code]).toEqual([413, 'APIG.0201']);
    expect(await created()).toBe(0);
  });
});

describe('An upload that breaks off', () => {
  const ways: Record<string, (bytes: Buffer) => readonly [header: string, body: Buffer]> = {
    'in the middle': (bytes) => [`Content-Length: ${bytes.length}`, bytes.subarray(0, 300)],
    'just before its end': (bytes) => [`Content-Length: ${bytes.length}`, bytes.subarray(0, -1)],
    'after a whole form': (bytes) => [`Content-Length: ${bytes.length + 1}`, bytes],
    'between chunks': (bytes) => ['Transfer-Encoding: chunked', chunk(bytes)],
  };

  test.each(Object.entries(ways))('%s leaves no trace', async (_, cut) => {
    const { type, bytes } = await encoded(formOf({ ...(await good()), jar: archive }));
    const [header, body] = cut(bytes);
    expect(await raw([`Content-Type: ${type}`, header], body)).not.toContain('200 OK');
    const arrived = world.emulator.requests.at(-1)?.endpoint;
    expect([arrived, await created()]).toEqual(['createJarJob', 0]);
  });

  test('makes a job when it does not', async () => {
    const { type, bytes } = await encoded(formOf({ ...(await good()), jar: archive }));
    const headers = [`Content-Type: ${type}`, 'Transfer-Encoding: chunked', 'Connection: close'];
    const whole = Buffer.concat([chunk(bytes), Buffer.from('0\r\n\r\n')]);
    expect(await raw(headers, whole)).toContain('200 OK');
    expect(await created()).toBe(1);
  });
});
