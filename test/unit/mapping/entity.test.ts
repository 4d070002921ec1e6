import { describe, expect, test } from 'vitest';
import { readCluster, reviveCluster } from '../../../src/gateway/mapping/cluster.js';
import { entity } from '../../../src/gateway/mapping/entity.js';
import { jobReference, readJob, reviveJob } from '../../../src/gateway/mapping/job.js';
import { readPeering } from '../../../src/gateway/mapping/peering.js';
import * as read from '../../../src/gateway/mapping/reader.js';
import { contentsOf } from '../../support/contents.js';
import { exampleOf } from '../../support/examples.js';

type Plain = Record<string, unknown>;

/** Numbers between 0 and 1 that are the same in each run. */
const dice = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
  return seed / 2 ** 32;
};

/** Some of the fields of an answer, some of those not set. */
const partOf = (wire: read.Wire, roll: () => number): Plain =>
  Object.fromEntries(
    Object.entries(wire).flatMap(([name, value]) => {
      const fate = roll();
      if (fate < 0.3) return [];
      if (fate < 0.5) return [[name, fate < 0.4 ? null : '']];
      return [[name, read.isWire(value) ? partOf(value, roll) : value]];
    }),
  );

/** What several answers tell, the later ones over the earlier: what one does not tell another may. */
const merged = (answers: readonly Plain[]): Plain => {
  const all: Plain = {};
  for (const answer of answers) {
    for (const [name, value] of Object.entries(answer)) {
      if (value !== undefined && (value !== null || !(name in all))) all[name] = value;
    }
  }
  return all;
};

const words = { ON: { wire: 'is_on' }, OFF: { wire: 'is_off' } };
const table = {
  text: read.text('text', 'in.text'),
  count: read.int('count'),
  at: read.time('at'),
  is: read.flag('is'),
  word: read.word(words, 'word'),
  size: read.bigint('in.size'),
  list: read.commaList('list'),
  none: read.none(read.id('none'), '0'),
  either: read.either(read.none(read.id('none'), '0'), read.id('text')),
  unlessEmpty: read.unlessEmpty(read.text('text')),
  part: read.objectOf(read.reader({ size: read.bigint('size') }), 'in'),
};
const things = entity({
  type: 'Thing',
  key: 'key',
  id: ['key'],
  fields: table,
  faces: { front: (wire) => 'text' in wire, back: (wire) => 'in' in wire },
});
const thing = {
  text: 'word',
  count: 5,
  at: 1_516_952_710_040,
  is: true,
  word: 'is_on',
  in: { text: 'inner', size: '9007199254740993' },
  list: 'a, b',
  none: 0,
};

/** A table read at once, field by field. */
const eager = (wire: read.Wire): Plain =>
  Object.fromEntries(Object.entries(table).map(([name, one]) => [name, contentsOf(one(wire))]));

const shown = (model: object, names: readonly string[]): Plain =>
  Object.fromEntries(names.map((name) => [name, contentsOf(Reflect.get(model, name))]));

describe.each([1, 2, 3, 5])('A model of %i answers', (count) => {
  test('shows what reading each of them at once would', () => {
    const roll = dice(count);
    for (let run = 0; run < 300; run++) {
      const wires = Array.from({ length: count }, () => ({ key: 'k', ...partOf(thing, roll) }));
      const [model, ...later] = wires.map(things.read(null));
      for (const one of later) model?.learn(one);
      const expected = merged(wires.map(eager));
      expect(shown(model ?? {}, Object.keys(table))).toEqual(expected);
      expect(Object.keys(expected).every((name) => !Object.hasOwn(model ?? {}, name))).toBe(true);
      const faces = wires.flatMap((wire) => [
        ...('text' in wire ? ['front'] : []),
        ...('in' in wire ? ['back'] : []),
      ]);
      expect(model?.faces).toEqual(new Set(faces));
    }
  });
});

const [listedJob] = exampleOf('list-jobs').payload.jobs;
const [listedCluster] = exampleOf('list-clusters').payload.clusters;
const [listedPeering] = exampleOf('list-peerings').peerings;

describe('Faces in either order make one model:', () => {
  const plainJob = { ...listedJob, job_config: undefined, user_id: undefined };
  const detailedJob = exampleOf('get-job').payload;
  test.each([
    ['a job', [readJob('plain'), readJob('detail')], [plainJob, detailedJob], ['job_id']],
    [
      'a job, mixed',
      [readJob('plain'), readJob('detailed list')],
      [listedJob, detailedJob],
      ['job_id'],
    ],
    [
      'a cluster',
      [readCluster('list'), readCluster('detail'), readCluster()],
      [listedCluster, exampleOf('get-cluster').payload, { id: 10, name: 'named' }],
      ['cluster_id', 'id'],
    ],
    [
      'a peering',
      [readPeering('1', 'list'), readPeering('1', 'detail')],
      [listedPeering, listedPeering],
      ['id'],
    ],
  ] as [string, ((wire: read.Wire) => object)[], Plain[], string[]][])(
    '%s',
    (_, readers, wires, ids) => {
      const roll = dice(readers.length);
      for (let run = 0; run < 100; run++) {
        const models = readers.map((reader, index) => {
          const wire = wires[index] ?? {};
          const kept = ids.filter((id) => id in wire).map((id) => [id, wire[id]]);
          return reader({ ...partOf(wire, roll), ...Object.fromEntries(kept) });
        });
        for (const ordered of [models, models.toReversed()]) {
          const alone = ordered.map((model) => JSON.parse(JSON.stringify(model)));
          const [first, ...later] = ordered.map((model) => reread(model));
          for (const one of later) first?.learn(one);
          const expected = merged(alone);
          expect(JSON.parse(JSON.stringify(first))).toEqual({ ...expected, ...idsOf(first) });
        }
      }
    },
  );
});

interface Learner {
  learn(later: Learner): void;
}
/** A copy of a model that may learn, as the same answer would be read again. */
const reread = (model: object): Learner =>
  Object.assign(Object.create(Object.getPrototypeOf(model)), model);
/** Whose it is does not change with what is learnt. */
const idsOf = (model: unknown) => {
  const { clusterId, jobId, peeringId }: Plain = Object(model);
  return JSON.parse(JSON.stringify({ clusterId, jobId, peeringId }));
};

test('What is given counts more than the answer, and stays when others come', () => {
  const job = readJob('plain', { parentId: '9' })({ job_id: 1, root_id: 5 });
  expect(job.parentId).toBe('9');
  job.learn(readJob('detail')({ job_id: 1, sql_body: 'x', job_config: { root_id: 0 } }));
  expect(job).toMatchObject({ parentId: '9', sql: 'x' });
});

describe('A field that could not be read', () => {
  const failed = () => {
    const job = readJob('plain')({ job_id: 1, name: 'one', sql_body: null });
    job.fail(['name', 'sql', 'args'], new Error('first'));
    job.fail(['args'], new Error('second'));
    return job;
  };

  test('fails for whoever asks for it, with what came first', () => {
    expect(() => failed().args).toThrow('first');
  });
  test('does not, if something is told of it', () => {
    expect(failed()).toMatchObject({ name: 'one', sql: null, runMode: undefined });
  });
  test('does not any more, once another answer tells it', () => {
    const job = failed();
    job.learn(readJob('detail')({ job_id: 1, args: 'x' }));
    expect(job.args).toBe('x');
  });
  test('is left out where all is shown', () => {
    expect(JSON.parse(JSON.stringify(failed()))).toEqual({
      __typename: 'Job',
      jobId: '1',
      name: 'one',
      sql: null,
    });
  });
});

/** What becomes of a value on its way to another replica. */
const carried = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('A model that is made again of what another told', () => {
  test('shows the same, of every kind of field and whatever is not set', () => {
    const roll = dice(9);
    for (let run = 0; run < 300; run++) {
      const model = things.read(null)({ key: 'k', ...partOf(thing, roll) });
      const again = things.revive(carried(model), [...model.faces]);
      const names = ['key', '__typename', 'faces', ...Object.keys(table)];
      expect(shown(again, names)).toEqual(shown(model, names));
      expect(carried(again)).toEqual(carried(model));
    }
  });

  test.each([
    ['a job', reviveJob, readJob('detailed list')(listedJob)],
    ['a cluster', reviveCluster, readCluster('list')(listedCluster)],
    ['a job of which nothing is known', reviveJob, jobReference('7')],
  ])('is the same as that: %s', (_, revive, model) => {
    const again = revive(carried(model), [...model.faces]);
    expect(contentsOf(again)).toEqual(contentsOf(model));
    expect(again.faces).toBe(model.faces);
  });

  test('learns what later answers tell, and forgets nothing over it', () => {
    const job = reviveJob(carried(readJob('plain')({ job_id: 1, name: 'one', duration: 5 })), [
      'plain',
    ]);
    job.learn(readJob('detail')({ job_id: 1, name: 'two', sql_body: 'x' }));
    expect(job).toMatchObject({ jobId: '1', name: 'two', durationMs: 5, sql: 'x' });
    expect(job.faces).toEqual(new Set(['plain', 'detail']));
  });

  test('has no faces that its kind does not know', () => {
    expect(reviveJob({ jobId: '1' }, ['back', 'plain']).faces).toEqual(new Set(['plain']));
  });

  test('cannot do without its id', () => {
    expect(() => reviveJob({ name: 'one' })).toThrow('jobId is missing');
  });
});

test('A reference knows its ids and nothing else', () => {
  const reference = things.reference('k');
  expect(contentsOf(reference)).toEqual({ __typename: 'Thing', key: 'k', faces: new Set() });
});
