import { describe, expect, it } from 'vitest';
import { useWorld } from '../support/start.js';
import { formBytes, formType, jarJobHead, operations } from '../support/upload.js';
import { openWire, requestText, statusesIn } from '../support/wire.js';

const world = useWorld({ gateway: { receiveTimeoutMs: 300, uploadTimeoutMs: 300 } });
/** Here the time of a whole request, which is twenty times as long, is no time that a test would take. */
const patient = useWorld({ gateway: { receiveTimeoutMs: 1_200, uploadTimeoutMs: 300 } });
const json = 'Content-Type: application/json';

/** What a client hears that sends `start`, and then now and then `more`, until its connection ends. */
const trickle = async ({ url }: { url: string }, start: string | Buffer, more: string) => {
  const wire = await openWire(url);
  wire.send(start);
  const sending = setInterval(() => more && wire.send(more), 20);
  return wire.ended().finally(() => clearInterval(sending));
};

const expectTimeout = (text: string) => {
  expect(statusesIn(text)).toEqual([408]);
  const { errors } = JSON.parse(text.slice(text.indexOf('\r\n\r\n')));
  expect(errors).toEqual([
    {
      message: expect.any(String),
      extensions: { code: 'RECEIVE_TIMEOUT', requestId: expect.any(String) },
    },
  ]);
};

describe.concurrent('A client is told that it takes too long', () => {
  it.each([
    ['that sends nothing', '', ''],
    ['that rests in its headers', 'POST /graphql HTTP/1.1\r\nHost: gateway\r\n', ''],
    ['whose headers never end', 'POST /graphql HTTP/1.1\r\nHost: gateway\r\n', 'X-More: 1\r\n'],
    ['that rests in its body', requestText('POST /graphql', [json, 'Content-Length: 100']), ''],
    ['whose body never ends', requestText('POST /graphql', [json, 'Content-Length: 100000']), ' '],
    [
      'whose chunks never end',
      requestText('POST /graphql', [json, 'Transfer-Encoding: chunked']),
      '1\r\n \r\n',
    ],
    [
      'whose form rests before it says what it is',
      requestText(
        'POST /graphql',
        [`Content-Type: ${formType}`, 'Content-Length: 1000'],
        formBytes([operations('{ __typename }', {})], { complete: false }),
      ),
      '',
    ],
  ])('%s', async (_, start, more) => {
    expectTimeout(await trickle(patient, start, more));
    expect((await patient.query('{ __typename }')).status).toBe(200);
  });

  it('whose upload never ends, though it never rests', async () => {
    const form = formBytes([...jarJobHead], {
      complete: false,
    });
    const start = requestText(
      'POST /graphql',
      [`Content-Type: ${formType}`, 'Content-Length: 100000'],
      form,
    );
    expectTimeout(await trickle(world, start, ' '));
    const { payload } = await world.rest('/jobs?name=uploaded');
    expect(payload.jobs).toEqual([]);
  });
});

it('A connection may rest between two requests', async () => {
  const wire = await openWire(world.url);
  const query = requestText('GET /graphql?query={__typename}');
  wire.send(query);
  await wire.until(/__typename/);
  // Another client is cut off in the meantime, so more time has gone by than headers may take.
  await trickle(world, '', '');
  wire.send(query);
  const text = await wire.until(/__typename[\s\S]*__typename/);
  wire.close();
  expect(statusesIn(text)).toEqual([200, 200]);
});
