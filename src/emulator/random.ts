type Key = string | number | bigint;

/** A number from 0 to 2^32-1 that depends on nothing but its arguments. */
export function hash(...keys: readonly Key[]): number {
  let value = 0x811c9dc5;
  for (const character of keys.join('\u0000')) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

export interface Random {
  /** From 0 up to, but without, 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  pick<T>(from: readonly T[]): T;
  hex(digits: number): string;
  uuid(): string;
}

/** A source of numbers of its own per key, so that one entity's draw never shifts another's. */
export function randomOf(...keys: readonly Key[]): Random {
  const key = keys.join('\u0000');
  let drawn = 0;
  const next = () => hash(key, drawn++) / 2 ** 32;
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => int(0, 15).toString(16)).join('');
  return {
    next,
    int,
    hex,
    pick(from) {
      const index = int(0, from.length - 1);
      if (index >= from.length) throw new RangeError('Nothing to pick from');
      return from[index] as (typeof from)[number]; // the line above keeps the index in range
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
}
