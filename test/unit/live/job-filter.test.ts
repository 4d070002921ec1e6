import { describe, expect, test } from 'vitest';
import type { JobFilter } from '../../../src/gateway/generated/resolvers.js';
import type { News, Sighting } from '../../../src/gateway/live/entry.js';
import { watchedJobs } from '../../../src/gateway/live/job-filter.js';
import { ServiceNotConfigured } from '../../../src/gateway/upstream/error.js';

const both = { jobServices: ['CS', 'DLI'] } as const;

const sighting = (
  status: string,
  values: Record<string, unknown>,
  ...faces: string[]
): Sighting => ({
  key: '5',
  status,
  values: { jobId: '5', name: 'orders_alarm', ...values },
  faces: ['plain', ...faces],
});
const running = (values: Record<string, unknown> = {}, ...faces: string[]) =>
  sighting('RUNNING', values, ...faces);

const changed = (previous: string | null, now: Sighting | null, last?: Sighting): News => ({
  type: 'changed',
  key: '5',
  previous,
  now,
  ...(last && { last }),
  at: 0,
});
const started = (values?: Record<string, unknown>, ...faces: string[]) =>
  changed('SUBMITTING', running(values, ...faces));
const startedInDli = (values: Record<string, unknown> = {}, ...faces: string[]) => {
  const now = { ...running({ jobId: 'dli:5', ...values }, ...faces), key: 'dli:5' };
  return { ...changed('SUBMITTING', now), key: 'dli:5' };
};
const current = (now: Sighting) =>
  ({ type: 'current', now, at: 0, position: { epoch: 0, number: 0 }, isStale: false }) as const;

type Case = [
  what: string,
  keys: readonly string[] | null,
  filter: JobFilter | null,
  news: Parameters<ReturnType<typeof watchedJobs>['wants']>[0],
  wanted: boolean,
];

test.each<Case>([
  ['any job', null, null, started(), true],
  ['any job, by an empty filter', null, {}, started(), true],
  ['a part of the name', null, { name: 'ers_al' }, started(), true],
  ['another name', null, { name: 'Orders' }, started(), false],
  ['a job without a name, by any', null, { name: 'x' }, started({ name: null }), false],
  ['the status now', null, { status: 'RUNNING' }, started(), true],
  ['the status before', null, { status: 'SUBMITTING' }, started(), true],
  ['another status', null, { status: 'INIT' }, started(), false],
  ['a status that the service has no filter for', null, { status: 'UNKNOWN' }, started(), false],
  ['the same, where it is it', null, { status: 'UNKNOWN' }, changed('UNKNOWN', running()), true],
  ['both', null, { status: 'RUNNING', name: 'x' }, started(), false],
  ['its cluster', null, { clusterId: '9' }, started({ clusterId: '9' }, 'detail'), true],
  [
    'its cluster by the global id',
    null,
    { clusterId: 'Cluster:9' },
    started({ clusterId: '9' }, 'detail'),
    true,
  ],
  ['another cluster', null, { clusterId: '8' }, started({ clusterId: '9' }, 'detail'), false],
  ['none', null, { clusterId: '8' }, started({ clusterId: null }, 'detail'), false],
  ['a cluster that nobody has looked for', null, { clusterId: '8' }, started(), true],
  ['its service', null, { service: 'CS' }, started(), true],
  ['another service', null, { service: 'DLI' }, started(), false],
  ['a queue, which is of DLI', null, { queueId: 'etl' }, started(), false],
  ['its queue', null, { queueId: 'Queue:etl' }, startedInDli({ queueName: 'etl' }, 'detail'), true],
  [
    'another queue',
    null,
    { queueId: 'adhoc' },
    startedInDli({ queueName: 'etl' }, 'detail'),
    false,
  ],
  ['a queue that nobody has looked for', null, { queueId: 'etl' }, startedInDli(), true],
  ['a cluster, which is of CS', null, { clusterId: '9' }, startedInDli({}, 'detail'), false],
  [
    'the parts of its root in DLI',
    null,
    { rootJobId: 'dli:4' },
    startedInDli({ parentId: '4' }),
    true,
  ],
  ['a root in CS of the same id', null, { rootJobId: '4' }, startedInDli({ parentId: '4' }), false],
  ['no part of an edge job', null, null, started({ parentId: '4' }), false],
  ['a part that is named', ['5'], null, started({ parentId: '4' }), true],
  [
    'a part that is named, by a filter',
    ['5'],
    { status: 'RUNNING' },
    started({ parentId: '4' }),
    true,
  ],
  ['the parts of its root', null, { rootJobId: 'Job:4' }, started({ parentId: '4' }), true],
  [
    'a part of its root that is not named',
    ['6'],
    { rootJobId: '4' },
    started({ parentId: '4' }),
    false,
  ],
  ['those of another', null, { rootJobId: '3' }, started({ parentId: '4' }), false],
  ['the root itself, of whose parts they are', null, { rootJobId: '5' }, started(), false],
  [
    'what has vanished, by how it was',
    null,
    { name: 'orders' },
    changed('RUNNING', null, running()),
    true,
  ],
  ['the same, by another name', null, { name: 'x' }, changed('RUNNING', null, running()), false],
  ['what has vanished and nobody has seen', null, { name: 'x' }, changed('RUNNING', null), true],
  ['what is so now', null, { status: 'RUNNING' }, current(running()), true],
  ['what is otherwise now', null, { status: 'INIT' }, current(running()), false],
  ['of another name now', null, { name: 'x' }, current(running()), false],
  ['that it is not there', ['5'], { name: 'x' }, { type: 'missing', key: '5', at: 0 }, true],
  ['that polls succeed again', null, { name: 'x' }, { type: 'fresh', at: 0 }, true],
])('%s', (_, keys, filter, news, wanted) => {
  expect(watchedJobs(keys, filter, both).wants(news)).toBe(wanted);
});

describe('What is polled for a filter', () => {
  test.each<[JobFilter | null, object]>([
    [null, { keys: null }],
    [{ name: 'x', status: 'RUNNING' }, { keys: null }],
    [{ clusterId: 'Cluster:9' }, { keys: null, faces: ['detail'] }],
    [{ rootJobId: 'Job:4' }, { keys: [], roots: ['4'] }],
    [{ queueId: 'etl' }, { keys: null, faces: ['detail'] }],
    [{ rootJobId: 'Job:dli:4' }, { keys: [], roots: ['dli:4'] }],
  ])('%j', (filter, interest) => {
    expect(watchedJobs(null, filter, both).interest).toEqual(interest);
  });

  test('has the faces that are wanted besides', () => {
    const { interest } = watchedJobs(null, { clusterId: '9' }, both, ['plain', 'detail']);
    expect(interest).toEqual({ keys: null, faces: ['plain', 'detail'] });
  });

  test('of a root has the jobs that are named besides', () => {
    const { interest } = watchedJobs(['5'], { rootJobId: '4' }, both);
    expect(interest).toEqual({ keys: ['5'], roots: ['4'] });
  });

  test.each<JobFilter>([{ service: 'DLI' }, { queueId: 'etl' }, { rootJobId: 'dli:4' }])(
    'is refused where there is no DLI: %j',
    (filter) => {
      expect(() => watchedJobs(null, filter, { jobServices: ['CS'] })).toThrow(
        ServiceNotConfigured,
      );
    },
  );

  test('is refused where an id of it is malformed', () => {
    expect(() => watchedJobs(null, { clusterId: 'Job:9' }, both)).toThrow('is not a valid id');
    expect(() => watchedJobs(null, { rootJobId: 'x' }, both)).toThrow('is not a valid id');
  });
});
