import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from './client.js';
import { type Company, raisedAt, startCompany } from './company.js';

type Headers = Readonly<Record<string, string>>;

/** Something that answers for the whole supergraph. */
export interface Router {
  query(
    document: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Headers,
  ): Promise<Pick<Answer, 'data' | 'errors' | 'extensions'>>;
  close(): Promise<void>;
}

export type StartRouter<Started extends Router = Router> = (company: Company) => Promise<Started>;

/** A company and its router for the tests of a suite. */
export const useRouter = <Started extends Router>(start: StartRouter<Started>, prefix = '') => {
  const company = {} as Company; // both are filled before the first test
  const router = {} as Started;
  beforeAll(async () => {
    Object.assign(company, await startCompany(prefix));
    Object.assign(router, await start(company));
  }, 90_000);
  afterAll(async () => {
    await router.close?.();
    await company.close?.();
  });
  /** What the demo user gets, without errors. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are judged by the tests, field by field
  const data = async (document: string): Promise<any> => {
    const { data, errors } = await router.query(document, {}, company.headers);
    expect(errors).toBeUndefined();
    return data;
  };
  return { company, router, data };
};

/** What every router does with our graph in a supergraph, and what one of its kind does besides. */
export const describeRouter = (
  title: string,
  start: StartRouter,
  andMore: (of: ReturnType<typeof useRouter>) => void = () => {},
): void => {
  describe(title, () => {
    const started = useRouter(start);
    const { company, router, data } = started;
    andMore(started);

    test('answers from both subgraphs at once', async () => {
      const page = 'pageInfo { hasNextPage startCursor }';
      const answer = await data(`{
        alerts(first: 1) { nodes { text } ${page} }
        jobs(first: 1) { nodes { id name createdAt } ${page} }
      }`);
      expect(answer.alerts.nodes).toEqual([{ text: company.raised[0]?.text }]);
      expect(answer.alerts.pageInfo).toEqual({ hasNextPage: true, startCursor: null });
      expect(answer.jobs.nodes).toHaveLength(1);
      expect(answer.jobs.pageInfo).toEqual({ hasNextPage: true, startCursor: expect.any(String) });
    });

    test('finds what others know by a raw id, a global one, or by several', async () => {
      const { quota, jobId, host } = company.raised[0] ?? {};
      const answer = await data(`{ alerts(first: 1) { nodes {
        job { id name }
        assignee { userId userName }
        host { id hostname cluster { name onCall } }
      } } }`);
      const words = expect.stringMatching(/./);
      expect(answer.alerts.nodes).toEqual([
        {
          job: { id: `Job:${jobId}`, name: words },
          assignee: { userId: quota?.replace('Quota:', ''), userName: words },
          host: {
            id: `HostMapping:${host?.clusterId}:${host?.hostId}`,
            hostname: words,
            cluster: { name: words, onCall: `desk of cluster ${host?.clusterId}` },
          },
        },
      ]);
    });

    test('adds to our things what others know of them', async () => {
      const { jobId, text, quota } = company.raised[0] ?? {};
      const answer = await data(`{
        job(id: "${jobId}") { name alerts { text job { name } } }
        quotas { nodes { id assigned { text } } }
        clusters(first: 1) { nodes { clusterId onCall } }
      }`);
      expect(answer.job.alerts).toEqual([{ text, job: { name: answer.job.name } }]);
      expect(answer.quotas.nodes).toContainEqual({ id: quota, assigned: [{ text }] });
      const [{ clusterId, onCall }] = answer.clusters.nodes;
      expect(onCall).toBe(`desk of cluster ${clusterId}`);
    });

    test('finds by the node field of another what that gives the id of', async () => {
      const { quota } = company.raised[0] ?? {};
      const answer = await data(`{ node(id: "${quota}") { id ... on Quota { userName } } }`);
      expect(answer.node).toEqual({ id: quota, userName: expect.any(String) });
    });

    test('has a hundred alerts joined with as many jobs by two calls at most', async () => {
      company.asked();
      const answer = await data('{ alerts(first: 100) { nodes { job { jobId name } } } }');
      const jobs = answer.alerts.nodes.map(({ job }: { job: { jobId: string } }) => job.jobId);
      expect(new Set(jobs).size).toBe(100);
      expect(answer.alerts.nodes.every(({ job }: { job: { name: string } }) => job.name)).toBe(
        true,
      );
      const asked = company.asked();
      expect(asked).toMatchObject({ cs: 1, alerts: 1 });
      expect(asked.calls.length).toBeLessThanOrEqual(2);

      await data('{ jobs(first: 100) { nodes { alerts { text } } } }');
      expect(company.asked()).toEqual({ cs: 1, alerts: 1, calls: ['listJobs'] });
    });

    test('shows nothing, and no error, of what is gone', async () => {
      const gone = company.raised.at(-1);
      const answer = await data(
        `{ node(id: "${gone?.id}") { ... on Alert { text job { name } } } }`,
      );
      expect(answer.node).toEqual({ text: gone?.text, job: { name: null } });
    });

    test('tells of mutations, one after the other, what the caller can mend', async () => {
      const answer = await data(`mutation {
        createSqlJob(input: { name: "orders_alarm" }) {
          job { id } userErrors { code reason message field }
        }
        acknowledgeAlert(id: "nothing") { alert { id } userErrors { code reason message field } }
        well: acknowledgeAlert(id: "Alert:0") { alert { job { name } } userErrors { code } }
      }`);
      expect(answer.createSqlJob).toEqual({
        job: null,
        userErrors: [
          {
            code: 'CS.11004',
            reason: 'JOB_NAME_EXIST',
            message: 'Another job has this name.',
            field: ['input', 'name'],
          },
        ],
      });
      expect(answer.acknowledgeAlert.userErrors).toMatchObject([{ code: 'ALERT.1' }]);
      expect(answer.well).toEqual({ alert: { job: { name: expect.any(String) } }, userErrors: [] });
    });

    test('gives a scalar of one name as each subgraph has it', async () => {
      const answer = await data('{ alerts(first: 1) { nodes { raisedAt job { createdAt } } } }');
      const createdAt = expect.stringMatching(/^\d{4}-.*Z$/);
      expect(answer.alerts.nodes).toEqual([{ raisedAt, job: { createdAt } }]);
    });

    test.each([
      ['X-Auth-Token', (token: string): Headers => ({ 'x-auth-token': token })],
      ['Authorization', (token: string): Headers => ({ authorization: `Bearer ${token}` })],
    ])('hands %s on to us, and to nobody else', async (_, headersOf) => {
      const token = company.cs.emulator.issueToken();
      const ofTheRequest = {
        'x-request-id': 'my-request.1',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      };
      const { 'x-auth-token': __, ...project } = company.headers;
      const { requests } = company.alerts;
      const before = requests.length;
      company.cs.received();
      const document = '{ alerts(first: 1) { nodes { job { name } } } jobs { totalCount } }';
      const headers = { ...project, ...ofTheRequest, ...headersOf(token) };
      expect((await router.query(document, {}, headers)).errors).toBeUndefined();

      const received = company.cs.received();
      expect(received.length).toBeGreaterThan(0);
      for (const request of received) {
        expect(request.headers).toMatchObject({ ...ofTheRequest, 'x-auth-token': token });
      }
      expect(requests.length).toBeGreaterThan(before);
      expect(JSON.stringify(requests.slice(before))).not.toContain(token);
    });

    const document = '{ alerts(first: 1) { nodes { text job { name } } } overview { totalCost } }';
    /** Routers name the field, or the thing that it belongs to. */
    const placesOf = (errors: Awaited<ReturnType<Router['query']>>['errors'] = []) =>
      errors.map(({ path = [] }) => path.slice(0, 4).join('.')).sort();
    const places = ['alerts.nodes.0.job', 'overview'];

    test('says of each field that a token is missing, and shows the rest', async () => {
      const { 'x-auth-token': _, ...headers } = company.headers;
      company.asked();
      const { data, errors } = await router.query(document, {}, headers);
      expect(data.alerts.nodes).toEqual([{ text: company.raised[0]?.text, job: { name: null } }]);
      expect(placesOf(errors)).toEqual(places);
      for (const { message, extensions } of errors ?? []) {
        expect(message).toMatch('X-Auth-Token');
        expect(extensions.code).toBe('UNAUTHENTICATED');
      }
      expect(company.asked().calls).toEqual([]);
    });

    test('keeps what our errors say', async () => {
      const headers = { ...company.headers, 'x-auth-token': 'unknown', 'x-request-id': 'mine' };
      const { data, errors } = await router.query(document, {}, headers);
      expect(data.overview).toBeNull();
      expect(placesOf(errors)).toEqual(places);
      for (const { extensions } of errors ?? []) {
        const cs = { code: 'APIG.0301', cause: expect.any(String) };
        expect(extensions).toMatchObject({ code: 'UNAUTHENTICATED', cs, requestId: 'mine' });
      }
    });

    test.each([
      ['{ job(id: "Cluster:1") { name } }', 'BAD_USER_INPUT'],
      ['{ jobs(first: 1000) { nodes { name } } }', 'PAGE_SIZE_LIMIT_EXCEEDED'],
    ])('keeps the code of what is refused at once: %s', async (refused, code) => {
      company.asked();
      const { errors } = await router.query(refused, {}, company.headers);
      expect(errors).toMatchObject([{ message: expect.any(String), extensions: { code } }]);
      expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|node_modules/);
      expect(company.asked().calls).toEqual([]);
    });

    test('leaves out what we tell of the calls of an answer', async () => {
      const { cs, headers } = company;
      const query = '{ overview { totalCost } }';
      const direct = await cs.query(query, {}, { ...headers, 'x-explain': '1' });
      expect(direct.extensions?.upstream).toMatchObject({ calls: 1 });
      const { data, extensions } = await router.query(query, {}, headers);
      expect(data).toEqual(direct.data);
      expect(extensions?.upstream).toBeUndefined();
    });
  });
};

/** The same beside a subgraph that has its own way in everything. */
export const describePrefixed = (title: string, start: StartRouter): void => {
  describe(title, () => {
    const { company, data } = useRouter(start, 'Cs');

    test('answers from both subgraphs, each with its own types', async () => {
      const { jobId, text } = company.raised[0] ?? {};
      const answer = await data(`{
        alerts(first: 1) { nodes { raisedAt { iso } job { __typename id name } } pageInfo { __typename } }
        csJob(id: "${jobId}") { createdAt alerts { text } }
        csJobs(first: 1) { pageInfo { __typename } }
      }`);
      expect(answer).toEqual({
        alerts: {
          nodes: [
            {
              raisedAt: { iso: '2026-03-10T08:00:00Z' },
              job: { __typename: 'CsJob', id: `Job:${jobId}`, name: expect.any(String) },
            },
          ],
          pageInfo: { __typename: 'PageInfo' },
        },
        csJob: { createdAt: expect.any(String), alerts: [{ text }] },
        csJobs: { pageInfo: { __typename: 'CsPageInfo' } },
      });
    });

    test('tells of mutations what the caller can mend', async () => {
      const answer = await data(`mutation {
        csCreateSqlJob(input: { name: "orders_alarm" }) { userErrors { __typename code } }
        acknowledgeAlert(id: "nothing") { userErrors { __typename code } }
      }`);
      expect(answer).toEqual({
        csCreateSqlJob: { userErrors: [{ __typename: 'CsUserError', code: 'CS.11004' }] },
        acknowledgeAlert: { userErrors: [{ __typename: 'UserError', code: 'ALERT.1' }] },
      });
    });
  });
};
