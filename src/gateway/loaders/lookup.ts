import DataLoader from 'dataloader';
import type { Soon } from '../soon.js';

export interface Lookup<Value> {
  /** The value of a key; no promise if it is at hand. */
  load(key: string): Soon<Value | null>;
  /** Reads the values of many keys, so that they are at hand. A key that cannot be read fails when it is asked for. */
  fetch(keys: readonly string[]): Promise<unknown>;
  /** Keeps a value that a list told, unless there is one already. */
  prime(key: string, value: Value): void;
}

/**
 * Values by key, read in batches of those that are asked for at a time, each key once. Unlike a DataLoader alone it takes
 * and gives many values without a promise for each.
 */
export const createLookup = <Value>(
  read: DataLoader.BatchLoadFn<string, Value | null>,
  maxBatchSize = Number.POSITIVE_INFINITY,
): Lookup<Value> => {
  const atHand = new Map<string, Value | null | Error>();
  const underWay = new Map<string, Promise<void>>();

  const readBatch = async (keys: readonly string[]) => {
    let values: ArrayLike<Value | null | Error>;
    try {
      values = await read(keys);
    } catch (error) {
      values = keys.map(() => error as Error); // nothing else is thrown
    }
    keys.forEach((key, index) => {
      underWay.delete(key);
      atHand.set(key, values[index] ?? null);
    });
  };

  /** Lists of keys that are asked for at a time are read together. */
  const lists = new DataLoader<readonly string[], null>(
    async (asked) => {
      const keys = [...new Set(asked.flat())].filter((key) => !atHand.has(key));
      const fresh = keys.filter((key) => !underWay.has(key));
      for (let start = 0; start < fresh.length; start += maxBatchSize) {
        const batch = fresh.slice(start, start + maxBatchSize);
        const reading = readBatch(batch);
        for (const key of batch) underWay.set(key, reading);
      }
      await Promise.all(new Set(keys.map((key) => underWay.get(key))));
      return asked.map(() => null);
    },
    { cache: false },
  );

  const valueAtHand = (key: string): Value | null => {
    const value = atHand.get(key) ?? null;
    if (value instanceof Error) throw value;
    return value;
  };

  return {
    load: (key) =>
      atHand.has(key) ? valueAtHand(key) : lists.load([key]).then(() => valueAtHand(key)),
    fetch: (keys) => lists.load(keys),
    prime(key, value) {
      if (!atHand.has(key)) atHand.set(key, value);
    },
  };
};
