import { describe, expect, test } from 'vitest';
import * as write from '../../../src/gateway/mapping/input-fields.js';
import { writer } from '../../../src/gateway/mapping/writer.js';

const modes = { FAST: { wire: 'is_fast' }, SLOW: { wire: 'is_slow' } };
const most = String(2n ** 63n - 1n);

interface Input {
  name?: string | null;
  size?: number | null;
  on?: boolean | null;
  spu?: number | null;
  groups?: string[] | null;
  cluster?: string | null;
  jobs?: string[] | null;
  mode?: 'FAST' | 'SLOW' | 'UNKNOWN' | null;
  tags?: string | null;
  service?: string | null;
  config?: string | null;
  inner?: { on?: boolean | null; bucket?: string | null } | null;
  other?: { bucket?: string | null } | null;
}
const bucket = write.text('obs_bucket');
const things = writer<Input>({
  name: write.text('name'),
  size: write.number('size_number'),
  on: write.flag('is_on'),
  spu: write.digits('node_spu'),
  groups: write.commaList('group_ids'),
  cluster: { ...write.id('cluster_id', 'Cluster'), held: 'clusterId' },
  jobs: write.ids('job_ids', 'Job'),
  mode: write.word('run_mode', modes),
  tags: write.untold(write.text('tags')),
  service: write.unsent(),
  config: write.jsonText('config'),
  inner: { on: write.flag('inner_on'), bucket },
  other: { bucket },
});

/** An input, and the body that it becomes in a creation and in an update. */
const bodies: [input: Input, body: object][] = [
  [{ name: 'a' }, { name: 'a' }],
  [{ name: '' }, { name: '' }],
  [{ size: 0 }, { size_number: 0 }],
  [{ on: false }, { is_on: false }],
  [{ spu: 2 }, { node_spu: '2' }],
  [{ groups: ['a', 'b'] }, { group_ids: 'a,b' }],
  [{ groups: [] }, { group_ids: '' }],
  [{ cluster: '7' }, { cluster_id: 7n }],
  [{ cluster: 'Cluster:7' }, { cluster_id: 7n }],
  [{ jobs: [`Job:${most}`, '5'] }, { job_ids: [BigInt(most), 5n] }],
  [{ jobs: [] }, { job_ids: [] }],
  [{ mode: 'SLOW' }, { run_mode: 'is_slow' }],
  [{ tags: 'x' }, { tags: 'x' }],
  [{ inner: { on: true } }, { inner_on: true }],
  [{ inner: { bucket: 'b' } }, { obs_bucket: 'b' }],
  [{ inner: { bucket: 'b' }, other: { bucket: 'b' } }, { obs_bucket: 'b' }],
  [{ name: 'a', size: undefined, inner: {}, other: { bucket: undefined } }, { name: 'a' }],
];

describe('A body', () => {
  test.each(bodies)('of %o is the same in a creation and in an update', (input, body) => {
    expect(things.create(input)).toStrictEqual(body);
    expect(things.update(input)).toStrictEqual(body);
  });

  test.each<[Input, object]>([
    [{}, {}],
    [{ name: null, size: null, on: null, groups: null, cluster: null, mode: null }, {}],
    [{ name: 'a', inner: null, other: { bucket: null } }, { name: 'a' }],
    [{ inner: { bucket: 'b' }, other: { bucket: null } }, { obs_bucket: 'b' }],
  ])('of a creation leaves out what is null: %o', (input, body) => {
    expect(things.create(input)).toStrictEqual(body);
  });

  test.each<[Input, object]>([
    [{ name: null }, { name: '' }],
    [{ groups: null }, { group_ids: '' }],
    [{ tags: null }, { tags: '' }],
    [{ inner: { bucket: null } }, { obs_bucket: '' }],
    [{ inner: { bucket: null }, other: { bucket: '' } }, { obs_bucket: '' }],
  ])('of an update empties what is null: %o', (input, body) => {
    expect(things.update(input)).toStrictEqual(body);
  });

  test.each<[Input, RegExp]>([
    [{}, /Nothing would change/],
    [{ inner: {} }, /Nothing would change/],
    [{ size: undefined }, /Nothing would change/],
    [{ size: null }, /`size` cannot be null/],
    [{ on: null }, /`on` cannot be null/],
    [{ spu: null }, /`spu` cannot be null/],
    [{ cluster: null }, /`cluster` cannot be null/],
    [{ jobs: null }, /`jobs` cannot be null/],
    [{ mode: null }, /`mode` cannot be null/],
    [{ name: 'a', inner: { on: null } }, /`inner\.on` cannot be null/],
    [{ inner: { bucket: 'a' }, other: { bucket: null } }, /one thing/],
  ])('of an update is refused: %o', (input, says) => {
    expect(() => things.update(input)).toThrow(says);
  });

  test.each<[Input, RegExp]>([
    [{ mode: 'UNKNOWN' }, /`mode` cannot be UNKNOWN/],
    [{ cluster: 'Job:7' }, /not a valid id/],
    [{ cluster: String(2n ** 31n) }, /not a valid id/],
    [{ jobs: ['5', '../5'] }, /not a valid id/],
    [
      { inner: { bucket: 'a' }, other: { bucket: 'b' } },
      /`inner\.bucket` and `other\.bucket` are one thing/,
    ],
  ])('is refused either way: %o', (input, says) => {
    for (const refused of [things.create, things.update]) {
      expect(() => refused(input)).toThrow(says);
    }
  });
});

/** A model as readers make it. */
const model = {
  name: 'a',
  size: 3,
  on: true,
  spu: 2,
  groups: ['g1', 'g2'],
  clusterId: '7',
  jobs: [most],
  mode: 'FAST',
  config: { a: 1 },
  inner: { on: false, bucket: 'b' },
  other: { bucket: 'b' },
};

test('What there is already is the body that would create it, as far as it is told', () => {
  expect(things.current(model)).toStrictEqual({
    name: 'a',
    size_number: 3,
    is_on: true,
    node_spu: '2',
    group_ids: 'g1,g2',
    cluster_id: 7n,
    job_ids: [BigInt(most)],
    run_mode: 'is_fast',
    config: '{"a":1}',
    inner_on: false,
    obs_bucket: 'b',
  });
  expect(things.current({ name: null, inner: null })).toStrictEqual({});
});

describe('Changes', () => {
  test.each<[Input, object[]]>([
    [{ name: 'b' }, [{ field: 'name', before: 'a', after: 'b' }]],
    [{ name: null }, [{ field: 'name', before: 'a', after: null }]],
    [{ cluster: '8' }, [{ field: 'cluster', before: 'Cluster:7', after: 'Cluster:8' }]],
    [{ jobs: ['Job:5'] }, [{ field: 'jobs', before: [`Job:${most}`], after: ['Job:5'] }]],
    [{ groups: ['g2', 'g1'] }, [{ field: 'groups', before: ['g1', 'g2'], after: ['g2', 'g1'] }]],
    [{ mode: 'SLOW' }, [{ field: 'mode', before: 'FAST', after: 'SLOW' }]],
    [{ tags: 'x' }, [{ field: 'tags', before: null, after: 'x' }]],
    [{ tags: null }, []],
    [{ config: '{ "a": 1 }' }, []],
    [{ config: '[]' }, [{ field: 'config', before: '{"a":1}', after: '[]' }]],
    [{ inner: { on: true, bucket: 'b' } }, [{ field: 'inner.on', before: false, after: true }]],
    [
      { on: false, size: 0 },
      [
        { field: 'size', before: 3, after: 0 },
        { field: 'on', before: true, after: false },
      ],
    ],
    [{}, []],
    [{ name: 'a', size: 3, on: true, spu: 2, groups: ['g1', 'g2'] }, []],
    [{ cluster: 'Cluster:7', jobs: [most], mode: 'FAST', inner: { on: false } }, []],
  ])('of %o are its real differences from what is there', (input, changes) => {
    expect(things.changes(input, model)).toStrictEqual(changes);
  });

  test('of a creation are all that is set', () => {
    const input = { name: 'a', size: null, on: false, cluster: '7', inner: { bucket: 'b' } };
    expect(things.changes(input, null)).toStrictEqual([
      { field: 'name', before: null, after: 'a' },
      { field: 'on', before: null, after: false },
      { field: 'cluster', before: null, after: 'Cluster:7' },
      { field: 'inner.bucket', before: null, after: 'b' },
    ]);
  });
});

test.each<[Input, boolean | null]>([
  [{ name: 'a' }, true],
  [{ name: 'b' }, false],
  [{ name: null }, false],
  [{ cluster: 'Cluster:7', size: 3 }, true],
  [{ cluster: '7', size: 4 }, false],
  [{ inner: { on: false, bucket: 'b' } }, true],
  [{ inner: { on: true } }, false],
  [{ jobs: [`Job:${most}`] }, true],
  [{ jobs: [String(2n ** 63n - 2n)] }, false],
  [{ tags: 'x' }, null],
  [{ tags: 'x', name: 'a' }, null],
  [{ service: 'CS' }, null],
  [{ service: 'CS', name: 'a' }, true],
  [{ config: '{ "a": 1 }' }, true],
  [{ config: '{"a":2}' }, false],
  [{ config: 'a' }, false],
  [{ tags: 'x', name: 'b' }, false],
  [{}, null],
])('Whether a model holds %o: %j', (input, holds) => {
  expect(things.holds(input, model)).toBe(holds);
});

test.each<[string, Input, string[] | undefined]>([
  ['name', {}, ['input', 'name']],
  ['size_number', { name: 'a' }, ['input', 'size']],
  ['obs_bucket', {}, ['input', 'inner', 'bucket']],
  ['obs_bucket', { other: { bucket: 'b' } }, ['input', 'other', 'bucket']],
  ['obs_bucket', { other: {} }, ['input', 'other', 'bucket']],
  ['obs_bucket', { inner: {}, other: { bucket: 'b' } }, ['input', 'other', 'bucket']],
  ['obs_bucket', { inner: null, other: {} }, ['input', 'other', 'bucket']],
  ['job_id', { name: 'a' }, undefined],
])('The field %s of %o stands at %j', (wire, input, path) => {
  expect(things.pathOf(wire, input)).toEqual(path);
});

/** The service does not tell an empty text from none, and readers make null of both. */
test.each<[Input, object]>([
  [{ name: '' }, { name: null }],
  [{ groups: [] }, { groups: null }],
  [{ inner: { bucket: '' } }, { inner: { bucket: null } }],
])('What is empty already is no change: %o', (input, empty) => {
  expect(things.changes(input, empty)).toStrictEqual([]);
  expect(things.holds(input, empty)).toBe(true);
});
