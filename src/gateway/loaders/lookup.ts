import DataLoader from 'dataloader';
import type { Soon } from '../soon.js';

type Read<Value> = DataLoader.BatchLoadFn<string, Value | null>;

/**
 * Values by key, read in batches of those that are asked for at a time, each key once. Unlike a DataLoader alone it takes
 * and gives many values without a promise for each.
 */
export class Lookup<Value> {
  private readonly atHand = new Map<string, Value | null | Error>();
  private readonly underWay = new Map<string, Promise<void>>();
  /** Lists of keys that are asked for at a time are read together. */
  private lists: DataLoader<readonly string[], null> | null = null;

  constructor(
    private readonly read: Read<Value>,
    private readonly maxBatchSize = Number.POSITIVE_INFINITY,
  ) {}

  /** The value of a key; no promise if it is at hand. A key that could not be read fails. */
  load(key: string): Soon<Value | null> {
    return this.atHand.has(key)
      ? this.valueAtHand(key)
      : this.fetch([key]).then(() => this.valueAtHand(key));
  }

  /** Reads the values of many keys, so that they are at hand. A key that cannot be read fails when it is asked for. */
  fetch(keys: readonly string[]): Promise<unknown> {
    this.lists ??= new DataLoader((asked) => this.readLists(asked), { cache: false });
    return this.lists.load(keys);
  }

  /** Keeps a value that a list told, unless there is one already. */
  prime(key: string, value: Value): void {
    if (!this.atHand.has(key)) this.atHand.set(key, value);
  }

  forget(): void {
    this.atHand.clear();
  }

  private async readLists(asked: readonly (readonly string[])[]): Promise<null[]> {
    const keys = [...new Set(asked.flat())].filter((key) => !this.atHand.has(key));
    const fresh = keys.filter((key) => !this.underWay.has(key));
    for (let start = 0; start < fresh.length; start += this.maxBatchSize) {
      const batch = fresh.slice(start, start + this.maxBatchSize);
      const reading = this.readBatch(batch);
      for (const key of batch) this.underWay.set(key, reading);
    }
    await Promise.all(new Set(keys.map((key) => this.underWay.get(key))));
    return asked.map(() => null);
  }

  private async readBatch(keys: readonly string[]): Promise<void> {
    let values: ArrayLike<Value | null | Error>;
    try {
      values = await this.read(keys);
    } catch (error) {
      values = keys.map(() => error as Error); // nothing else is thrown
    }
    keys.forEach((key, index) => {
      this.underWay.delete(key);
      // A list may have told of it meanwhile.
      if (!this.atHand.has(key)) this.atHand.set(key, values[index] ?? null);
    });
  }

  private valueAtHand(key: string): Value | null {
    const value = this.atHand.get(key) ?? null;
    if (value instanceof Error) throw value;
    return value;
  }
}
