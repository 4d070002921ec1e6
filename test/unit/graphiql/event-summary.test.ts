import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { summarize } from '../../../src/graphiql/panes/event-summary.js';

const nothing = {
  errors: null,
  kind: null,
  subject: null,
  previous: null,
  current: null,
  fields: [],
};
const job = { id: 'Job:50335', name: 'parcels_clean' };

describe('The line of an event', () => {
  test.each([
    [
      'a change',
      { kind: 'CHANGED', job, previous: 'RUNNING', current: 'CANCELING' },
      { kind: 'CHANGED', subject: 'parcels_clean', previous: 'RUNNING', current: 'CANCELING' },
    ],
    [
      'one without names: the id of the job',
      { kind: 'CURRENT', job: { id: 'Job:50335' }, previous: null, current: 'INIT' },
      { kind: 'CURRENT', subject: 'Job:50335', current: 'INIT' },
    ],
    [
      'one without the job: its raw id',
      { kind: 'NOT_FOUND', jobId: '1', job: null, previous: null, current: null },
      { kind: 'NOT_FOUND', subject: '1' },
    ],
    [
      'a thing that has appeared',
      { kind: 'CHANGED', clusterId: '7', previous: null, current: 'CREATING' },
      { kind: 'CHANGED', subject: '7', previous: '(new)', current: 'CREATING' },
    ],
    [
      'a thing that has vanished, without its kind',
      { job: null, previous: 'INIT', current: null },
      { previous: 'INIT', current: '(gone)' },
    ],
    [
      'half of a change',
      { job, current: 'RUNNING' },
      { subject: 'parcels_clean', current: 'RUNNING' },
    ],
    ['what is about all', { kind: 'STALE', jobId: null, current: null }, { kind: 'STALE' }],
  ])('of a status tells %s', (_, event, told) => {
    expect(summarize({ data: { jobStatusChanged: event } })).toEqual({ ...nothing, ...told });
  });

  test('of anything else tells what it is about and the first fields', () => {
    const metrics = { totalReadRate: 1.5, sources: [1, 2], sinks: { first: { records: 0 } } };
    const event = { __typename: 'JobMetricsEvent', jobId: '7', metrics, stale: false, more: 1 };
    expect(summarize({ data: { jobMetricsUpdated: event } })).toEqual({
      ...nothing,
      subject: '7',
      fields: [
        'metrics.totalReadRate: 1.5',
        'metrics.sources: 2 entries',
        'metrics.sinks.first.records: 0',
        'stale: false',
      ],
    });
  });

  test('tells what is no object, too', () => {
    expect(summarize({ data: { ticks: 3 } })).toEqual({ ...nothing, fields: ['ticks: 3'] });
    expect(summarize({})).toEqual(nothing);
  });

  test.each([
    [['no token'], 'no token'],
    [['no token', 'no job', 'no luck'], 'no token (and 2 more)'],
  ])('tells of errors: %j', (messages, errors) => {
    const result = { data: null, errors: messages.map((message) => new GraphQLError(message)) };
    expect(summarize(result)).toEqual({ ...nothing, errors });
  });
});
