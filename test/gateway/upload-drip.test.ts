import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSink } from '../support/sink.js';
import { startOn } from '../support/start.js';
import {
  createJarJob,
  file,
  jarJob,
  jarJobHead,
  type OpenForm,
  openForm,
  operations,
} from '../support/upload.js';

let sink: Awaited<ReturnType<typeof startSink>>;
let gateway: Awaited<ReturnType<typeof startOn>>;
const open: OpenForm[] = [];

beforeAll(async () => {
  sink = await startSink();
  gateway = await startOn(sink.url, {
    defaultCaller: { token: 'stub-token', projectId: 'p1' },
    env: {
      RECEIVE_TIMEOUT_MS: '300',
      MAX_CONCURRENT_REQUESTS: '4',
      MAX_UPSTREAM_CONNECTIONS: '1',
    },
  });
});
afterAll(async () => {
  for (const form of open) form.abort();
  await gateway.close();
  await sink.close();
});

const begin = (): OpenForm => {
  const form = openForm(gateway.url);
  open.push(form);
  return form;
};

describe('What stands in front of the files has to arrive in time:', () => {
  test.each([
    ['nothing', () => {}],
    ['half of `operations`', (form: OpenForm) => form.begin({ name: 'operations' })],
    ['no `map`', (form: OpenForm) => form.send(operations(createJarJob, { input: jarJob }))],
  ])('%s', async (_, send) => {
    const form = begin();
    send(form);
    const drip = setInterval(() => form.write(Buffer.from(' ')), 50);
    const answer = await form.answer.finally(() => clearInterval(drip));
    expect(answer?.status).toBe(408);
    expect(answer?.errors?.[0]?.extensions.code).toBe('RECEIVE_TIMEOUT');
  });
});

test('An upload that drips takes no place of others, at the service or in the gateway', async () => {
  const first = begin();
  first.send(...jarJobHead);
  first.begin(file('f', ''));
  first.write(Buffer.from('PK'));
  await sink.firstForm;

  // A fourth of four places: the next one has to come again.
  const second = begin();
  second.send(...jarJobHead);
  second.begin(file('f', ''));
  const refused = await second.answer;
  expect(refused?.status).toBe(503);
  expect(refused?.errors?.[0]?.extensions.code).toBe('OVERLOADED');

  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ job(id: 1) { name } }' }),
  });
  expect(await response.json()).toEqual({ data: { job: null } });

  first.end();
  expect((await first.answer)?.data.createJarJob.userErrors).toEqual([]);
});
