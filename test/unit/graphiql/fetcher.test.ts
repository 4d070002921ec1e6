import type { FetcherParams } from '@graphiql/toolkit';
import { parse } from 'graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { createFetcher } from '../../../src/graphiql/fetcher.js';
import { type Faulty, faults, type Play, says, startFaulty } from '../../support/faulty.js';

const query = 'query Jobs { jobs { totalCount } }';
const mutation = 'mutation Stop { stopJobs(ids: []) { results { id } } }';
const subscription = 'subscription Watch { jobStatusChanged { kind } }';

let gateway: Faulty | undefined;
afterEach(() => gateway?.close());

const send = async (play: Play, { query }: FetcherParams, headers = {}) => {
  gateway = await startFaulty(play);
  const options = { documentAST: parse(query), headers };
  const sent = await createFetcher(`${gateway.url}/graphql`)({ query }, options);
  if (!(Symbol.asyncIterator in sent)) return sent;
  return sent[Symbol.asyncIterator]().next();
};

/** What GraphiQL would show of an error. */
const failureOf = async (...args: Parameters<typeof send>) =>
  send(...args).then(
    () => expect.unreachable(),
    ({ message, stack }: Error) => {
      expect(stack).toBeUndefined();
      return message;
    },
  );

describe('The fetcher', () => {
  test('gives the answer, whatever its status', async () => {
    const answer = { errors: [{ message: 'no' }] };
    expect(await send(says(answer, 401), { query })).toEqual(answer);
    expect(gateway?.requests[0]?.url).toBe('/graphql');
  });

  test('sends the headers of the editor', async () => {
    await send(says({ data: {} }), { query }, { 'X-Auth-Token': 'mine' });
    expect(gateway?.requests[0]?.headers).toMatchObject({
      'x-auth-token': 'mine',
      'content-type': 'application/json',
    });
  });

  test('gives the refusal of a subscription', async () => {
    const answer = { errors: [{ message: 'no' }] };
    expect(await send(says(answer, 401), { query: subscription })).toEqual({ value: answer });
    expect(gateway?.requests[0]?.url).toBe('/graphql/stream');
  });

  test.each(['resetBefore', 'resetInBody', 'endInBody'] as const)(
    'says in plain words that the connection broke: %s',
    async (fault) => {
      expect(await failureOf(faults[fault], { query })).toBe(
        'The connection to the gateway broke; run it again.',
      );
    },
  );

  test('says of a mutation that nobody knows', async () => {
    expect(await failureOf(faults.resetBefore, { query: mutation })).toMatch(
      'see whether this has been carried out before you run it again',
    );
  });

  const broken: Play = (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(':\n\n', () => response.socket?.resetAndDestroy());
  };
  const ended: Play = (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(':\n\n');
  };
  test.each([
    ['before', faults.resetBefore],
    ['amid events', broken],
    ['without an end', ended],
  ])('says the same of a stream: %s', async (_, play) => {
    expect(await failureOf(play, { query: subscription })).toMatch(
      'The connection to the gateway broke',
    );
  });

  test.each([query, subscription])(
    'tells answers that are not the gateway’s: %s',
    async (query) => {
      expect(await failureOf(faults.badGateway, { query })).toMatch('HTTP 502');
    },
  );

  test('tells headers that cannot be sent', async () => {
    expect(await failureOf(says({}), { query }, { 'X-Auth-Token': 'schlüssel…' })).toMatch(
      'Headers cannot be sent',
    );
  });
});
