import { describe, expect, onTestFinished, test } from 'vitest';
import type { EndpointName } from '../../src/api/endpoints.js';
import { createEmulator } from '../../src/emulator/server.js';
import { useEmulator } from './client.js';

const world = useEmulator();
const statuses = async (calls: number, path = '/overview') => {
  const got: number[] = [];
  for (let call = 0; call < calls; call++) got.push((await world.inProject(path)).status);
  return got;
};

describe('A fault meets', () => {
  test('every call, until it is taken back', async () => {
    const takeBack = world.emulator.inject({ kind: 'error' });
    expect(await statuses(3)).toEqual([503, 503, 503]);
    expect((await world.call('/nothing')).status).toBe(503);
    takeBack();
    takeBack();
    expect(await statuses(1)).toEqual([200]);
  });

  test('the next n calls', async () => {
    world.emulator.inject({ kind: 'error', times: 2 });
    expect(await statuses(3)).toEqual([503, 503, 200]);
  });

  test('the endpoints that it is for', async () => {
    world.emulator.inject({ kind: 'error', endpoints: ['getOverview', 'listJobs'], times: 2 });
    expect(await statuses(1, '/job_templates')).toEqual([200]);
    expect(await statuses(1, '/jobs')).toEqual([503]);
    expect(await statuses(2)).toEqual([503, 200]);
  });

  test('a share of the calls, the same ones for a seed and after a reset', async () => {
    const share = async () => {
      world.emulator.inject({ kind: 'error', rate: 0.4 });
      const got = await statuses(60);
      world.emulator.reset();
      return got;
    };
    const one = await share();
    expect(await share()).toEqual(one);
    const hits = one.filter((status) => status === 503).length;
    expect(hits).toBeGreaterThan(10);
    expect(hits).toBeLessThan(40);
  });

  test('a call before those that were ordered later', async () => {
    const { emulator } = world;
    emulator.refuse('getOverview', 'CS.25001');
    emulator.inject({ kind: 'error', status: 500, times: 1 });
    emulator.inject({ kind: 'error', status: 502, times: 1 });
    expect(await statuses(4)).toEqual([400, 500, 502, 200]);
  });

  test('n calls of a share', async () => {
    world.emulator.inject({ kind: 'error', rate: 0.5, times: 3 });
    expect((await statuses(40)).filter((status) => status === 503)).toHaveLength(3);
  });
});

test('Two orders of the same rate meet different calls', async () => {
  const meets = async (before: number) => {
    for (let n = 0; n < before; n++) world.emulator.inject({ kind: 'latency', ms: 0 });
    world.emulator.inject({ kind: 'error', rate: 0.5 });
    const got = await statuses(30);
    world.emulator.reset();
    return got;
  };
  expect(await meets(0)).not.toEqual(await meets(1));
});

test('What is ordered at random is no mistake of the order', () => {
  const misspelt = { kind: 'error', endpoints: ['getJbo' as EndpointName] } as const;
  expect(() => world.emulator.inject(misspelt)).toThrow('faults[0].endpoints must be a list');
});

describe('Over HTTP', () => {
  const path = '/_emulator/faults';
  const put = (body: unknown) => world.call(path, { method: 'PUT', body });
  const latency = { kind: 'latency', ms: 1_000, endpoints: ['getJob'] };
  const error = { kind: 'error', times: 2 };

  test('faults are ordered, listed with their hits, and taken back', async () => {
    const listed = [
      { ...latency, hits: 0 },
      { ...error, status: 503, retryAfterSeconds: 1, hits: 0 },
    ];
    const ordered = await put([latency, error]);
    expect([ordered.status, ordered.json]).toEqual([200, listed]);
    expect(await statuses(1)).toEqual([503]);
    expect((await world.call(path)).json).toEqual([listed[0], { ...listed[1], hits: 1 }]);
    expect(await statuses(2)).toEqual([503, 200]);
    expect((await world.call(path)).json).toEqual([listed[0]]);
    expect((await world.call(path, { method: 'DELETE' })).json).toEqual([]);
    expect((await world.call(path)).json).toEqual([]);
  });

  test('a list takes the place of the one before', async () => {
    await put([error]);
    await put([latency]);
    expect((await world.call(path)).json).toMatchObject([{ kind: 'latency' }]);
    world.emulator.reset();
    expect((await world.call(path)).json).toEqual([]);
  });

  test('they need no token, meet no fault and leave no trace in the log', async () => {
    await put([{ kind: 'silence' }]);
    expect((await world.call(path, { token: null })).status).toBe(200);
    expect(world.emulator.requests).toEqual([]);
  });

  test.each<[string, unknown, string[]]>([
    ['no list', {}, ['Faults come as a list.']],
    ['no object', [1], ['faults[0] must be an object.']],
    ['an unknown kind', [{ kind: 'toString' }], ['faults[0].kind must be one of latency, error,']],
    [
      'what the kind does not know',
      [{ kind: 'silence', ms: 1, constructor: 1 }],
      ['faults[0].ms means nothing to silence.', 'faults[0].constructor means nothing to silence.'],
    ],
    [
      'values out of range',
      [
        { kind: 'error', status: 200, rate: 2 },
        { kind: 'trickle', bytes: 0, everyMs: '1' },
      ],
      [
        'faults[0].status must be one of 503, 429, 500, 502, 504.',
        'faults[0].rate must be a number from 0 to 1.',
        'faults[1].bytes must be a whole number from 1 to 65536.',
        'faults[1].everyMs must be a whole number',
      ],
    ],
    [
      'unknown names',
      [{ kind: 'refusal', code: 'CS.1', endpoints: ['toString'], times: 0.5, value: 1 }],
      [
        'faults[0].code must be a code of the service, such as CS.11005.',
        'faults[0].endpoints must be a list of endpoints, such as ["getJob"].',
        'faults[0].times must be a whole number from 1',
        'faults[0].value must be a text.',
      ],
    ],
  ])(
    '%s is refused with everything that is wrong, and changes nothing',
    async (_, body, problems) => {
      await put([latency]);
      const { status, json } = await put(body);
      expect(status).toBe(400);
      expect(json.problems).toHaveLength(problems.length);
      for (const [index, problem] of problems.entries())
        expect(json.problems[index]).toContain(problem);
      expect((await world.call(path)).json).toMatchObject([latency]);
    },
  );

  test('what is no JSON is refused', async () => {
    const { status, json } = await world.call(path, { method: 'PUT', text: '[' });
    expect([status, json]).toEqual([400, { problems: ['The body is not valid JSON.'] }]);
  });
});

test('The faults of the options are listed, taken back, and there again after a reset', async () => {
  const emulator = await createEmulator({ faultRate: 1, latencyMs: 1 });
  onTestFinished(() => emulator.close());
  const headers = { 'x-auth-token': emulator.demo.token };
  const ask = async (path: string, method = 'GET') =>
    fetch(emulator.url + path, { method, headers });
  expect((await ask('/versions')).status).toBe(503);
  expect(await (await ask('/_emulator/faults')).json()).toMatchObject([
    { kind: 'latency', ms: 1, hits: 1 },
    { kind: 'error', status: 503, rate: 1, hits: 1 },
  ]);
  await ask('/_emulator/faults', 'DELETE');
  expect((await ask('/versions')).status).toBe(200);
  emulator.reset();
  expect((await ask('/versions')).status).toBe(503);
});
