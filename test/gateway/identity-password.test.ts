import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EndpointName } from '../../src/api/endpoints.js';
import { type Between, startBetween } from '../support/between.js';
import { createClient, type GraphQLClient } from '../support/client.js';
import { startOn, startWorld, useWorld } from '../support/start.js';
import { findThings, type Things } from '../support/things.js';
import { send, writesOn } from '../support/writes.js';

const world = useWorld();
const jobs = '{ jobs { totalCount } }';

/** The settings of an account, the demo user unless told otherwise, and whom its requests are for if they do not say. */
const signedIn = (change: NodeJS.ProcessEnv = {}) => {
  const { user, password, domain, projectId } = world.emulator.demo;
  return {
    env: {
      CS_AUTH: 'password',
      IAM_USER: user,
      IAM_PASSWORD: password,
      IAM_DOMAIN: domain,
      ...change,
    },
    defaultCaller: { token: null, projectId },
  };
};
const start = (change?: NodeJS.ProcessEnv) => world.startAnother(signedIn(change));

const count = (calls: readonly (EndpointName | null)[], name: EndpointName) =>
  calls.filter((call) => call === name).length;

/** The tokens by which calls were made since last asked. */
const tokensOf = (received: ReturnType<typeof world.received>) =>
  new Set(
    received
      .filter(({ endpoint }) => endpoint !== 'createToken')
      .map(({ headers }) => headers['x-auth-token']),
  );

beforeEach(() => {
  world.emulator.reset();
  world.received();
});

describe('The gateway signs in', () => {
  test('once, however many requests come at a time', async () => {
    const gateway = await start({ SHARING: 'false' });
    const asked = Array.from({ length: 200 }, () => gateway.query(jobs));
    for (const { errors, data } of await Promise.all(asked)) {
      expect(errors).toBeUndefined();
      expect(data.jobs.totalCount).toBeGreaterThan(0);
    }
    const received = world.received();
    expect(received).toHaveLength(201);
    expect(received[0]?.endpoint).toBe('createToken');
    expect(tokensOf(received).size).toBe(1);
    await gateway.query(jobs);
    expect(world.calls()).toEqual(['listJobs']);
  });

  test('once for each project', async () => {
    const gateway = await start();
    const totals: number[] = [];
    for (const id of [...world.emulator.projectIds, ...world.emulator.projectIds]) {
      const { data } = await gateway.query(jobs, {}, { 'x-project-id': id });
      totals.push(data.jobs.totalCount);
    }
    expect(totals[0]).not.toBe(totals[1]);
    expect(totals.slice(2)).toEqual(totals.slice(0, 2));
    const received = world.received();
    expect(tokensOf(received).size).toBe(2);
    expect(received).toHaveLength(6);
  });

  test('for the account as a whole where a request names no project', async () => {
    const { defaultCaller, ...rest } = signedIn();
    const gateway = await world.startAnother({
      ...rest,
      defaultCaller: { ...defaultCaller, projectId: null },
    });
    const { projects } = await gateway.data('{ projects { projectId } }');
    expect(projects).toHaveLength(2);
    expect(world.calls()).toEqual(['createToken', 'listProjects']);
  });

  test('and does not look at the token of the caller', async () => {
    const gateway = await start();
    for (const token of ['made-up', world.emulator.demo.token, '\u00a0']) {
      const headers = { 'x-auth-token': token, authorization: `Bearer ${token}` };
      expect((await gateway.query(jobs, {}, headers)).errors).toBeUndefined();
    }
    const [token, ...others] = tokensOf(world.received());
    expect(others).toEqual([]);
    expect(['made-up', world.emulator.demo.token]).not.toContain(token);
  });

  test('but forwards the token of the accepting side of a peering', async () => {
    const gateway = await start();
    const { token } = world.emulator.peer;
    const { acceptPeering } = writesOn(await findThings(world));
    world.received();
    const { data } = await send(gateway, 'acceptPeering', acceptPeering, {
      'x-peer-auth-token': token,
    });
    expect(data.acceptPeering.userErrors).toHaveLength(1); // it is not the accepting side of this one
    const tokens = world
      .received()
      .map(({ endpoint, headers }) => [endpoint, headers['x-auth-token']]);
    expect(tokens.filter(([, given]) => given === token)).toEqual([['acceptPeering', token]]);
  });

  test('only for what can be a project', async () => {
    const gateway = await start();
    for (const query of [jobs, '{ projects { id } }']) {
      const { errors } = await gateway.query(query, {}, { 'x-project-id': '../x' });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect(world.calls()).toEqual([]);
  });
});

describe('When its token has ended, the gateway signs in anew', () => {
  test('once for all reads that are refused, and repeats them', async () => {
    const gateway = await start({ SHARING: 'false' });
    await gateway.data(jobs);
    world.emulator.expireTokens();
    world.received();
    const asked = Array.from({ length: 50 }, () => gateway.query(jobs));
    for (const { errors } of await Promise.all(asked)) expect(errors).toBeUndefined();
    const received = world.received();
    const calls = received.map(({ endpoint }) => endpoint);
    expect(count(calls, 'createToken')).toBe(1);
    const statuses = received.flatMap(({ endpoint, status }) =>
      endpoint === 'listJobs' ? [status] : [],
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(50);
    const refused = statuses.filter((status) => status === 400).length;
    expect([refused > 0, refused <= 50, statuses.length]).toEqual([true, true, 50 + refused]);
  });

  test('and repeats a write, which is carried out once', async () => {
    const gateway = await start();
    const { createTemplate } = writesOn({} as Things); // it names none of them
    await gateway.data(jobs);
    world.emulator.expireTokens();
    world.received();
    const { data, errors } = await send(gateway, 'createTemplate', createTemplate);
    expect(errors).toBeUndefined();
    expect(data.createTemplate.template.id).toMatch(/^Template:\d+$/);
    const answered = world.received().map(({ endpoint, status }) => [endpoint, status]);
    expect(answered.slice(0, 3)).toEqual([
      ['createTemplate', 400],
      ['createToken', 201],
      ['createTemplate', 200],
    ]);
    expect(answered.filter(([endpoint]) => endpoint === 'createTemplate')).toHaveLength(2);
  });

  test('after an upload, too, which itself cannot be repeated', async () => {
    const gateway = await start();
    const things = await findThings(world);
    const { createJarJob } = writesOn(things);
    await gateway.data(jobs);
    world.emulator.expireTokens();
    const first = await send(gateway, 'createJarJob', createJarJob);
    expect(first.errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    expect(first.errors?.[0]?.message).toMatch(/Try again/);
    const second = await send(gateway, 'createJarJob', createJarJob);
    expect(second.data.createJarJob.userErrors).toEqual([]);
  });

  test('when IAM is the one to refuse it', async () => {
    const gateway = await start();
    await gateway.data(jobs);
    world.emulator.expireTokens();
    world.received();
    const { projects } = await gateway.data('{ projects { id } }');
    expect(projects).toHaveLength(2);
    expect(world.calls()).toEqual(['listProjects', 'createToken', 'listProjects']);
  });

  test('and gives up if the new one is refused, too', async () => {
    const gateway = await start();
    world.emulator.refuse('listJobs', 'CS.10007');
    world.emulator.refuse('listJobs', 'CS.10007');
    const { errors } = await gateway.query(jobs);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(errors?.[0]?.message).toMatch(/account that the gateway itself uses/);
    expect(world.calls()).toEqual(['createToken', 'listJobs', 'createToken', 'listJobs']);
    // What refuses even a new token is not mended by one more.
    await gateway.data(jobs);
    expect(world.calls()).toEqual(['listJobs']);
  });
});

test('Tokens that live shortly are replaced again and again, and nobody notices', async () => {
  const brief = await startWorld({ emulator: { timeScale: 1, tokenLifetimeMs: 1_000 } });
  try {
    const gateway = await brief.startAnother({
      ...signedIn(),
      defaultCaller: { token: null, projectId: brief.emulator.demo.projectId },
    });
    let signIns = 0;
    for (let asked = 0; asked < 5_000 && signIns < 3; asked += 1) {
      expect((await gateway.query(jobs)).errors).toBeUndefined();
      signIns += count(brief.calls(), 'createToken');
    }
    expect(signIns).toBe(3);
  } finally {
    await brief.close();
  }
});

describe('IAM refuses', () => {
  test('a wrong password: everybody is told so at once, and IAM is left alone', async () => {
    const gateway = await start({ IAM_PASSWORD: 'not-the-password' });
    const messages = new Set<string>();
    for (let asked = 0; asked < 5; asked += 1) {
      const { errors, text } = await gateway.query(jobs);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      expect(errors?.[0]?.extensions).not.toHaveProperty('cs');
      messages.add(errors?.[0]?.message ?? '');
      expect(text).not.toMatch(/not-the-password|cs_demo|X-Auth-Token/);
    }
    expect([...messages]).toEqual([expect.stringMatching(/account that the gateway itself uses/)]);
    // The second one tells a wrong password from a project that the account does not have.
    expect(world.calls()).toEqual(['createToken', 'createToken']);
  });

  test('a project that the account does not have, and no other', async () => {
    const gateway = await start();
    for (let asked = 0; asked < 3; asked += 1) {
      const { errors } = await gateway.query(jobs, {}, { 'x-project-id': 'elsewhere' });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(errors?.[0]?.message).toMatch(/X-Project-Id/);
    }
    expect(world.calls()).toEqual(['createToken', 'createToken']);
    expect((await gateway.query(jobs)).errors).toBeUndefined();
  });
});

test('An IAM that cannot be reached is an upstream that cannot be reached', async () => {
  const gone = await startBetween(world.emulator.url);
  await gone.close();
  const gateway = await start({ IAM_ENDPOINT: gone.url });
  const { errors } = await gateway.query(jobs);
  expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
  expect(world.calls()).toEqual([]);
});

describe('While a sign-in is under way', () => {
  let between: Between;
  let gateway: Awaited<ReturnType<typeof startOn>>;
  let client: GraphQLClient;

  beforeAll(async () => {
    between = await startBetween(world.emulator.url);
  });
  beforeEach(async () => {
    gateway = await startOn(between.url, signedIn());
    client = createClient(gateway.url);
  });
  afterEach(() => gateway.close());
  afterAll(() => between.close());

  test('the one who began it may go, and the others still get their token', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const begun = new Promise<void>((resolve) => {
      between.change(async (request) => {
        resolve();
        if (request.url.startsWith('/v3/auth')) await held;
        return request;
      });
    });
    const leaving = new AbortController();
    const first = fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: jobs }),
      signal: leaving.signal,
    });
    await begun;
    const second = client.query(jobs);
    leaving.abort();
    await expect(first).rejects.toThrow(/abort/);
    release();
    expect((await second).errors).toBeUndefined();
    expect(count(world.calls(), 'createToken')).toBe(1);
  });
});
