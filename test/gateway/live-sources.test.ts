import { describe, expect, test } from 'vitest';
import type { EndpointName } from '../../src/api/endpoints.js';
import type { Failures, Sighting } from '../../src/gateway/live/entry.js';
import { failureOf } from '../../src/gateway/live/failure.js';
import { joined } from '../../src/gateway/live/interest.js';
import type { Reading } from '../../src/gateway/live/source.js';
import { figuresOf, jobIn } from '../../src/gateway/live/sources/metrics.js';
import { sources } from '../../src/gateway/live/sources.js';
import { createLoaders } from '../../src/gateway/loaders.js';
import { reviveJob } from '../../src/gateway/mapping/job.js';
import type { Upstream } from '../../src/gateway/upstream/client.js';
import { UpstreamError } from '../../src/gateway/upstream/error.js';
import { counted, usePolling } from '../support/poll.js';

const world = usePolling({ jobs: 320 });

type Seen = ReadonlyMap<string, Sighting>;

const carried = (value: unknown) => JSON.parse(JSON.stringify(value));
const valuesOf = (seen: Seen, name: string) => [...seen.values()].map(({ values }) => values[name]);
const someWith = (seen: Seen, name: string, value: unknown) =>
  [...seen.values()].filter(({ values }) => values[name] === value);
const stateOf = (seen: Seen, missing: readonly string[] = []) => ({
  seen: Object.fromEntries(seen),
  missing,
});

const everyJob = () => world.poll('jobs', { keys: null });
const edgeJob = async () => someWith((await everyJob()).seen, 'type', 'FLINK_SQL_EDGE_JOB')[0];

describe('Jobs', () => {
  test('all of them: pages of the list', async () => {
    const { seen, calls } = await everyJob();
    expect(seen.size).toBeGreaterThan(300);
    expect(counted(calls)).toEqual({ listJobs: Math.ceil(seen.size / 100) });
    expect([...seen.values()].every(({ faces }) => `${faces}` === 'plain')).toBe(true);
    expect(new Set(valuesOf(seen, 'sql'))).toEqual(new Set([undefined]));
  });

  test('all of them with settings: the same pages in detail besides', async () => {
    const { seen, calls } = await world.poll('jobs', { keys: null, faces: ['detail'] });
    expect(counted(calls)).toEqual({ listJobs: 2 * Math.ceil(seen.size / 100) });
    expect(new Set(valuesOf(seen, 'projectId'))).toEqual(new Set([world.emulator.demo.projectId]));
  });

  test.each([
    [1, { getJob: 1 }],
    [4, { getJob: 4 }],
    [5, { listJobs: 1 }],
    [80, { listJobs: 1 }],
  ])('%i of them: in as few calls as it takes', async (count, expected) => {
    const keys = [...(await everyJob()).seen.keys()].slice(0, count);
    const { seen, calls } = await world.poll('jobs', { keys });
    expect([...seen.keys()].sort()).toEqual(keys.sort());
    expect(counted(calls)).toEqual(expected);
  });

  test('whatever is asked for, what is not there is not given', async () => {
    const [known = ''] = (await everyJob()).seen.keys();
    const { seen, calls } = await world.poll('jobs', { keys: [known, '7'] });
    expect([...seen.keys()]).toEqual([known]);
    expect(counted(calls)).toEqual({ getJob: 2 });
  });

  test('parts of an edge job: one list, or by their keys', async () => {
    const edge = await edgeJob();
    const roots = [edge?.key ?? ''];
    const { seen, calls } = await world.poll('jobs', { keys: [], roots });
    expect(seen.size).toBeGreaterThan(0);
    expect(new Set(valuesOf(seen, 'parentId'))).toEqual(new Set(roots));
    expect(counted(calls)).toEqual({ listJobs: 1 });

    const keys = [...seen.keys()];
    const byKey = await world.poll('jobs', { keys });
    expect([...byKey.seen.keys()].sort()).toEqual(keys.sort());
    expect(new Set(valuesOf(byKey.seen, 'parentId'))).toEqual(new Set(roots));
  });

  test('where one wants all and another a part that the list does not show, both', async () => {
    const edge = await edgeJob();
    const parts = await world.poll('jobs', { keys: [], roots: [edge?.key ?? ''] });
    const [part = ''] = parts.seen.keys();
    const { seen, calls } = await world.poll('jobs', joined([{ keys: [part] }, { keys: null }]));
    expect(seen.has(part)).toBe(true);
    expect(counted(calls)).toEqual({ listJobs: Math.ceil(seen.size / 100), getJob: 1 });
    expect(joined([joined([{ keys: null }, { keys: [part] }])])).toEqual(
      joined([{ keys: null }, { keys: [part] }]),
    );
  });

  test('are in transition while the service is at work on them', () => {
    const sighting = { key: '1', values: {}, faces: [] };
    const passing = ['SUBMITTING', 'RUNNING', 'CANCELING', 'CANCEL_SUCCESS', 'UNKNOWN', null];
    expect(
      passing.filter((status) => sources.jobs.isInTransition({ ...sighting, status })),
    ).toEqual(['SUBMITTING', 'CANCELING']);
  });

  test('make the same models again on the other side of JSON', async () => {
    const { seen } = await world.poll('jobs', { keys: null, faces: ['detail'] });
    for (const sighting of seen.values()) {
      const { key, status, values, faces } = carried(sighting);
      expect({ key, status, values, faces }).toEqual(sighting);
      const job = reviveJob(values, faces);
      expect(job).toMatchObject({ jobId: key, status, faces: new Set(['plain', 'detail']) });
      expect(carried(job)).toEqual(values);
    }
  });

  test('that cannot be read are not told of; if that holds for all of them, the poll fails', async () => {
    const [first = '', second = ''] = (await everyJob()).seen.keys();
    const endpoints = ['getJob'] as const;
    const refuse = (times: number) =>
      world.emulator.inject({ kind: 'refusal', code: 'CS.10001', endpoints, times });
    refuse(1);
    const { seen, unread } = await world.poll('jobs', { keys: [first, second] });
    expect([...seen.keys(), ...unread].sort()).toEqual([first, second].sort());
    expect(unread).toHaveLength(1);
    const takeBack = refuse(10);
    await expect(world.poll('jobs', { keys: [first, second] })).rejects.toThrow('getJob');
    takeBack();
  });

  test('that were missing before are not looked for again', async () => {
    const [known = ''] = (await everyJob()).seen.keys();
    const interest = { keys: [known, '7', '8'] };
    const { seen, calls } = await world.poll('jobs', interest, stateOf(new Map(), ['7']));
    expect([...seen.keys()]).toEqual([known]);
    expect(counted(calls)).toEqual({ getJob: 2 });
  });

  test('tell their status, even where their settings cannot be read', async () => {
    const upstream: Upstream = async (_, args) => {
      if ('show_detail' in args && args.show_detail) throw new Error('no detail today');
      return { total: 1, jobs: [{ job_id: 5, status: 'job_running', duration: 1 }] };
    };
    const context = { upstream, loaders: createLoaders(upstream), jobServices: ['CS'] as const };
    expect(await sources.jobs.read(context, { keys: null, faces: ['detail'] })).toMatchObject({
      sightings: [{ key: '5', status: 'RUNNING', faces: ['plain'] }],
    });
  });
});

describe('Jobs of two services', () => {
  /** Calls whose names `isDown` says fail; a list has a job and each edge job a part, both of the id 5. */
  const contextOf = (isDown: (name: string, root?: unknown) => boolean, calls: string[] = []) => {
    const upstream: Upstream = async (name, args) => {
      const root = 'root_job_id' in args ? args.root_job_id : undefined;
      calls.push(root ? `${name} of ${root}` : name);
      if (isDown(name, root)) throw new UpstreamError(name, 'unavailable', 503, null);
      const job = { job_id: root ? 6 : 5, status: 'job_running', duration: 1 };
      return name.startsWith('list') ? { total: 1, total_count: 1, jobs: [job] } : job;
    };
    return { upstream, loaders: createLoaders(upstream), jobServices: ['CS', 'DLI'] as const };
  };
  const { read } = sources.jobs;
  const roots = ['4', 'dli:4'];
  const keysOf = ({ sightings }: Reading) => sightings.map(({ key }) => key).sort();
  const before = async () => {
    const { sightings } = await read(
      contextOf(() => false),
      { keys: null, roots },
    );
    return { seen: Object.fromEntries(sightings.map((one) => [one.key, one])), missing: [] };
  };

  test('are read by one list of each, and one for the parts of each edge job', async () => {
    const calls: string[] = [];
    const reading = await read(
      contextOf(() => false, calls),
      { keys: null, roots },
    );
    expect(calls.sort()).toEqual(['listDliJobs', 'listDliJobs of 4', 'listJobs', 'listJobs of 4']);
    expect(keysOf(reading)).toEqual(['5', '6', 'dli:5', 'dli:6']);
    expect(reading).toMatchObject({ unread: [], unlisted: [] });
    expect(reading.failures).toEqual({});
  });

  type Told = { failures: Failures; unlisted: string[] };
  const downIn = (operation: EndpointName) =>
    failureOf(new UpstreamError(operation, 'unavailable', 503, null));
  test.each<[string, (name: string, root?: unknown) => boolean, Told, string[], string[]]>([
    [
      'DLI is',
      (name) => name.includes('Dli'),
      { failures: { DLI: downIn('listDliJobs') }, unlisted: ['DLI', 'dli:4'] },
      ['5', '6'],
      ['dli:5', 'dli:6'],
    ],
    [
      'CS is',
      (name) => !name.includes('Dli'),
      { failures: { CS: downIn('listJobs') }, unlisted: ['CS', '4'] },
      ['dli:5', 'dli:6'],
      ['5', '6'],
    ],
    [
      'the parts of an edge job of DLI are',
      (name, root) => name.includes('Dli') && root !== undefined,
      { failures: { DLI: downIn('listDliJobs') }, unlisted: ['dli:4'] },
      ['5', '6', 'dli:5'],
      ['dli:6'],
    ],
  ])('while %s not to be read, stay as they were, and the others are told', async (...given) => {
    const [, isDown, { failures, unlisted }, seen, unread] = given;
    const reading = await read(contextOf(isDown), { keys: null, roots }, await before());
    expect(keysOf(reading)).toEqual(seen);
    expect([...reading.unread].sort()).toEqual(unread);
    expect(reading).toMatchObject({ unlisted });
    expect(reading.failures).toEqual(failures);
    const first = await read(contextOf(isDown), { keys: null, roots });
    expect(first).toMatchObject({ unread: [], unlisted });
  });

  test('by their keys: a service of which nothing can be read is told as failed', async () => {
    const isDown = (name: string) => name.includes('Dli');
    const reading = await read(contextOf(isDown), { keys: ['5', 'dli:5', 'dli:7'] });
    expect(keysOf(reading)).toEqual(['5']);
    expect(reading).toMatchObject({
      unread: ['dli:5', 'dli:7'],
      failures: { DLI: { operation: 'getDliJob' } },
    });
  });

  test('of which none can be read fail the poll', async () => {
    const context = contextOf(() => true);
    await expect(read(context, { keys: null, roots })).rejects.toThrow('503');
    await expect(read(context, { keys: ['5', 'dli:5'] })).rejects.toThrow('503');
  });
});

describe('Clusters', () => {
  test('all of them: one list', async () => {
    const { seen, calls } = await world.poll('clusters', { keys: null });
    expect(seen.size).toBeGreaterThan(5);
    expect(calls).toEqual(['listClusters']);
    expect(valuesOf(seen, 'enterpriseProjectName')).not.toContain(undefined);
  });

  test('one by its detail, more by the list, which tells what is not there as well', async () => {
    const [first = '', second = ''] = (await world.poll('clusters', { keys: null })).seen.keys();
    const one = await world.poll('clusters', { keys: [first] });
    expect(one.calls).toEqual(['getCluster']);
    expect(valuesOf(one.seen, 'vpcCidr')).not.toContain(undefined);
    const more = await world.poll('clusters', { keys: [first, second, '7'] });
    expect(more.calls).toEqual(['listClusters']);
    expect([...more.seen.keys()].sort()).toEqual([first, second].sort());
    expect((await world.poll('clusters', { keys: ['7'] })).seen.size).toBe(0);
  });
});

describe('Peerings', () => {
  test('one by its detail, several of a cluster by one list', async () => {
    const clusters = await world.poll('clusters', { keys: null });
    const keys: string[] = [];
    for (const key of clusters.seen.keys()) {
      const answer = await fetch(
        `${world.emulator.url}/v1.0/${world.emulator.demo.projectId}/reserved_cluster/${key}/peering`,
        { headers: { 'x-auth-token': world.emulator.demo.token } },
      );
      const { peerings } = (await answer.json()) as { peerings: { id: string }[] };
      keys.push(...peerings.map(({ id }) => `${key}:${id}`));
      if (peerings.length > 1) break;
    }
    const [last = ''] = keys.slice(-1);
    const one = await world.poll('peerings', { keys: [last] });
    expect([one.calls, [...one.seen.keys()]]).toEqual([['getPeering'], [last]]);
    const [cluster] = last.split(':');
    const both = keys.filter((key) => key.startsWith(`${cluster}:`));
    const several = await world.poll('peerings', { keys: [...both, `${cluster}:no-such-peering`] });
    expect([several.calls, [...several.seen.keys()].sort()]).toEqual([
      ['listPeerings'],
      both.sort(),
    ]);
    expect(several.seen.get(last)).toMatchObject({ status: expect.stringMatching(/^[A-Z_]+$/) });
  });
});

describe('Figures', () => {
  const jobsOf = async (status: string) =>
    someWith((await everyJob()).seen, 'status', status).map(({ key }) => key);

  test('of many jobs: one call for each hundred', async () => {
    const keys = (await jobsOf('RUNNING')).slice(0, 120);
    expect(keys.length).toBeGreaterThan(100);
    const { seen, calls } = await world.poll('metrics', { keys });
    expect(counted(calls)).toEqual({ queryJobMetrics: 2 });
    expect(seen.size).toBe(keys.length);
    for (const sighting of seen.values()) {
      expect(figuresOf(carried(sighting))).toMatchObject({
        sources: expect.any(Array),
        totalReadRate: expect.any(Number),
      });
    }
  });

  test('of jobs that have none: looked up once, since they might not be there', async () => {
    const [draft = ''] = await jobsOf('INIT');
    const first = await world.poll('metrics', { keys: [draft, '7'] });
    expect(counted(first.calls)).toEqual({ queryJobMetrics: 1, getJob: 2 });
    expect([...first.seen.values()].map(figuresOf)).toEqual([null]);
    const next = await world.poll('metrics', { keys: [draft, '7'] }, stateOf(first.seen, ['7']));
    expect(next.calls).toEqual(['queryJobMetrics']);
    expect([...next.seen.keys()]).toEqual([draft]);
  });

  test('with their jobs, where these are of interest: by the page; those that are not there cost nothing more', async () => {
    const keys = (await jobsOf('RUNNING')).slice(0, 20);
    const interest = { keys, faces: ['plain'] as const };
    const { seen, calls } = await world.poll('metrics', interest);
    expect(counted(calls)).toEqual({ queryJobMetrics: 1, listJobs: 1 });
    for (const sighting of seen.values()) {
      const job = jobIn(carried(sighting));
      expect(job && reviveJob(job.values, job.faces)).toMatchObject({
        jobId: sighting.key,
        status: 'RUNNING',
        ownerName: expect.any(String),
      });
    }
    const [draft = ''] = await jobsOf('INIT');
    const two = { keys: [draft, '7'], faces: ['detail'] as const };
    const first = await world.poll('metrics', two);
    expect(counted(first.calls)).toEqual({ queryJobMetrics: 1, getJob: 2 });
    expect([...first.seen.keys()]).toEqual([draft]);
    const next = await world.poll('metrics', two, stateOf(first.seen, ['7']));
    expect(counted(next.calls)).toEqual({ queryJobMetrics: 1, getJob: 1 });
  });

  test('are told where the jobs cannot be read', async () => {
    const keys = (await jobsOf('RUNNING')).slice(0, 20);
    const endpoints = ['listJobs'] as const;
    const takeBack = world.emulator.inject({ kind: 'refusal', code: 'CS.10001', endpoints });
    const { seen } = await world.poll('metrics', { keys, faces: ['plain'] });
    takeBack();
    expect(seen.size).toBe(20);
    expect([...seen.values()].map(jobIn)).toEqual(keys.map(() => null));
  });

  test('that fail to come all at once: it is looked whether the job is still there', async () => {
    const [running = ''] = await jobsOf('RUNNING');
    const first = await world.poll('metrics', { keys: [running] });
    expect([...first.seen.values()].map(figuresOf)).not.toContain(null);
    const { demo, url } = world.emulator;
    await fetch(`${url}/v1.0/${demo.projectId}/job/${running}`, {
      method: 'DELETE',
      headers: { 'x-auth-token': demo.token },
    });
    const next = await world.poll('metrics', { keys: [running] }, stateOf(first.seen));
    expect(counted(next.calls)).toEqual({ queryJobMetrics: 1, getJob: 1 });
    expect(next.seen.size).toBe(0);
  });
});
