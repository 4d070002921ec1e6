import { isIPv4 } from 'node:net';

/** Addresses of an IPv4 network, both ends included, as numbers. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

const addressOf = (text: string): number =>
  text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** The addresses of a network in CIDR notation, or undefined if it is none. Host bits may be set. */
export function rangeOf(cidr: unknown): Range | undefined {
  const [address = '', prefix = '', ...rest] = typeof cidr === 'string' ? cidr.split('/') : [];
  if (!isIPv4(address) || !/^\d{1,2}$/.test(prefix) || Number(prefix) > 32 || rest.length > 0) {
    return undefined;
  }
  const size = 2 ** (32 - Number(prefix));
  const first = Math.floor(addressOf(address) / size) * size;
  return { first, last: first + size - 1 };
}

/** A single address as a network of its own, or undefined if it is none. */
export const hostRangeOf = (address: unknown): Range | undefined =>
  typeof address === 'string' ? rangeOf(`${address}/32`) : undefined;

/** The address at a place of a network, in dotted notation. */
export const addressAt = ({ first }: Range, place: number): string =>
  [24, 16, 8, 0].map((bits) => Math.floor((first + place) / 2 ** bits) % 256).join('.');

export const isInside = (inner: Range, outer: Range) =>
  inner.first >= outer.first && inner.last <= outer.last;

export const overlap = (one: Range, other: Range) =>
  one.first <= other.last && other.first <= one.last;
