import { createClient as createStream } from 'graphql-sse';
import { afterEach, describe, expect, test } from 'vitest';
import { createClient } from '../support/client.js';
import { describePrefixed, describeRouter, useRouter } from '../support/router.js';
import { needsRouters, noRouters, startApollo, startHive } from '../support/routers.js';
import { type Message, socketClient } from '../support/socket.js';
import { type Over, transports } from '../support/subscribe.js';
import { subscriptionsOn } from '../support/subscriptions-on.js';

const tellsAddresses = ({ company, router }: ReturnType<typeof useRouter>) =>
  test('tells us where the client is, behind what stands in front of the router', async () => {
    const own = '127.0.0.1';
    await router.query('{ jobs { totalCount } }', {}, company.headers);
    expect(company.forwardedFor()).toBe(own);
    const headers = { ...company.headers, 'x-forwarded-for': '203.0.113.7' };
    await router.query('{ jobs { totalCount } }', {}, headers);
    expect(company.forwardedFor()).toBe(`203.0.113.7, ${own}`);
  });

describe.skipIf(noRouters)(`In real routers${needsRouters}`, () => {
  describeRouter('Hive Gateway', startHive, tellsAddresses);
  describePrefixed('Hive Gateway, with a prefix of ours', startHive);
  describeRouter("Apollo's gateway", startApollo, tellsAddresses);
  describePrefixed("Apollo's gateway, with a prefix of ours", startApollo);

  describe('Uploads through Hive Gateway', () => {
    const { company, router } = useRouter(startHive);

    test('arrive', async () => {
      const { clusterId } = company.raised[0]?.host ?? {};
      const { data, errors } = await createClient(router.url).upload(
        `mutation ($file: Upload!) {
          uploadHostsFile(clusterId: "${clusterId}", file: $file) {
            hostMappings { hostname ip } userErrors { code } } }`,
        { file: null },
        { file: new File(['10.1.2.3 uploaded.host'], 'hosts') },
        company.headers,
      );
      expect(errors).toBeUndefined();
      const hostMappings = [{ hostname: 'uploaded.host', ip: '10.1.2.3' }];
      expect(data.uploadHostsFile).toEqual({ hostMappings, userErrors: [] });
    });
  });

  describe('Subscriptions through Hive Gateway', () => {
    const { company, router, data } = useRouter(startHive);
    const open: { end(): Promise<unknown> }[] = [];
    afterEach(() => Promise.all(open.splice(0).map((one) => one.end())));

    /** Begins one, and gives its results one by one. */
    const subscribe = (over: Over, query: string, headers: Readonly<Record<string, string>>) => {
      const client =
        over === 'WebSocket'
          ? socketClient(router.url, { connectionParams: headers, retryAttempts: 0 })
          : createStream({ url: router.url, headers, retryAttempts: 0 });
      const results = client.iterate({ query });
      open.push({
        async end() {
          await results.return?.();
          await client.dispose();
        },
      });
      return async (): Promise<Message> => (await results.next()).value;
    };
    const changes = (ids = '') => `subscription {
      jobStatusChanged(${ids}snapshot: true) {
        kind previous current job { jobId name alerts { text } } } }`;

    test.each(transports)(
      'tell over %s what changes, with what others know of it, until they end',
      async (over) => {
        const { jobs } = await data(
          '{ jobs(first: 1, filter: { status: RUNNING }) { nodes { jobId name alerts { text } } } }',
        );
        const [job] = jobs.nodes;
        const next = subscribe(over, changes(`ids: ["${job.jobId}"], `), company.headers);
        const event = async () => (await next()).data.jobStatusChanged;
        expect(await event()).toEqual({
          kind: 'CURRENT',
          previous: null,
          current: 'RUNNING',
          job,
        });
        await data(`mutation { stopJob(id: "${job.jobId}") { userErrors { code } } }`);
        expect(await event()).toMatchObject({ kind: 'CHANGED', previous: 'RUNNING', job });
        await open.pop()?.end();
        await subscriptionsOn(company.cs.url, 0);
      },
    );

    test.each(transports)('over %s have the token of who subscribes', async (over) => {
      const token = company.cs.emulator.issueToken();
      company.cs.received();
      const next = subscribe(over, changes(), { ...company.headers, 'x-auth-token': token });
      expect((await next()).data.jobStatusChanged).toMatchObject({ kind: 'CURRENT' });
      const tokens = company.cs.received().map(({ headers }) => headers['x-auth-token']);
      expect(tokens).toContain(token);
      expect(company.forwardedFor()).toBe('127.0.0.1');
    });

    test.each(
      transports.flatMap((over) => [
        [over, 'no token', {}] as const,
        [over, 'an unknown token', { 'x-auth-token': 'unknown' }] as const,
      ]),
    )('over %s with %s say that there has to be another', async (over, _, token) => {
      const { 'x-auth-token': __, ...project } = company.headers;
      const { errors } = await subscribe(over, changes(), { ...project, ...token })();
      expect(errors).toMatchObject([
        { message: expect.stringMatching('X-Auth-Token'), extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    });
  });
});
