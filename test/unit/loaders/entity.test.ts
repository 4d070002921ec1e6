import { beforeEach, describe, expect, test, vi } from 'vitest';
import { EntityLoader } from '../../../src/gateway/loaders/entity.js';
import { entity } from '../../../src/gateway/mapping/entity.js';
import { text } from '../../../src/gateway/mapping/reader.js';

const things = entity({
  type: 'Thing',
  key: 'key',
  id: ['key'],
  fields: { front: text('front'), back: text('back') },
  faces: { front: (wire) => 'front' in wire, back: (wire) => 'back' in wire },
});
type Thing = ReturnType<typeof things.reference>;
const readThing = things.read(null);

let calls: string[];
let gate: Promise<void>;
beforeEach(() => {
  calls = [];
  gate = Promise.resolve();
});

const start = () => {
  const read =
    (name: string, faces: readonly ('front' | 'back')[]) => async (keys: readonly string[]) => {
      calls.push(`${name} ${keys}`);
      await gate;
      return keys.map((key): Thing | null | Error => {
        if (key === 'none') return null;
        if (key === 'broken') return new Error('broken');
        return readThing({ key, ...Object.fromEntries(faces.map((face) => [face, key])) });
      });
    };
  const things = new EntityLoader<Thing, 'front' | 'back'>({
    keyOf: ({ key }) => key,
    find: read('find', ['back']),
    faces: { front: read('front', ['front']), back: read('back', ['back']) },
    fields: { front: ['front'], back: ['back'], all: ['front', 'back'] },
  });
  return {
    load: (key: string, faces?: readonly ('front' | 'back')[]) => things.load(key, faces),
    remember: (thing: Thing) => things.remember(thing),
    complete: (thing: Thing, faces: readonly ('front' | 'back')[]) => things.complete(thing, faces),
  };
};

describe('An entity is read', () => {
  test('once for all that ask at the same time', async () => {
    const { load } = start();
    const [one, two] = await Promise.all([load('a'), load('a'), load('b')]);
    expect(calls).toEqual(['find a,b']);
    expect(one).toBe(two);
  });

  test.each([
    ['without a face, then with one', [[], ['front']]],
    ['with a face, then without', [['front'], []]],
  ] as const)('once if asked for %s at the same time', async (_, wanted) => {
    const { load } = start();
    await Promise.all(wanted.map((faces) => load('a', faces)));
    expect(calls).toEqual(['front a']);
  });

  test('once if what is being found has the face that is asked for meanwhile', async () => {
    let release: () => void = () => undefined;
    gate = new Promise((resolve) => {
      release = resolve;
    });
    const { load } = start();
    const finding = load('a');
    await vi.waitFor(() => expect(calls).toEqual(['find a']));
    const asked = load('a', ['back']);
    await new Promise((resolve) => setImmediate(resolve));
    release();
    expect((await asked)?.back).toBe('a');
    expect(await finding).toBe(await asked);
    expect(calls).toEqual(['find a']);
  });

  test('face by face, into one model', async () => {
    const { load } = start();
    const one = await load('a', ['front']);
    const two = await load('a', ['front', 'back']);
    expect(calls).toEqual(['front a', 'back a']);
    expect(two).toBe(one);
    expect(two).toMatchObject({ front: 'a', back: 'a' });
    expect(await load('a')).toBe(one);
  });

  test('not at all if a list has told', async () => {
    const { load, remember, complete } = start();
    const listed = remember(readThing({ key: 'a', front: 'listed' }));
    expect(await load('a')).toBe(listed);
    expect(await load('a', ['front'])).toBe(listed);
    expect(await complete(listed, ['front'])).toBe(listed);
    expect(calls).toEqual([]);
    await complete(listed, ['front', 'back']);
    expect(calls).toEqual(['back a']);
    expect(listed).toMatchObject({ front: 'listed', back: 'a' });
  });

  test('after a mere reference to it', async () => {
    const { load, remember } = start();
    remember(things.reference('a'));
    expect(await load('a')).toMatchObject({ back: 'a' });
  });
});

test('What is not there is null, and a failure fails for itself', async () => {
  const { load } = start();
  const settled = await Promise.allSettled([
    load('none'),
    load('broken'),
    load('none', ['front']),
    load('a'),
  ]);
  expect(settled).toMatchObject([
    { value: null },
    { reason: { message: 'broken' } },
    { value: null },
    { value: { key: 'a' } },
  ]);
});
