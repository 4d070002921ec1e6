import type { Sighting } from './entry.js';

interface Model {
  readonly status?: string | null | undefined;
  readonly faces: ReadonlySet<string>;
  toJSON(): Record<string, unknown>;
}

/** A value with nothing in it that JSON does not carry, and without the answer that it was read from. */
export const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

/** Of a part of an edge job: the key of that. Lists show parts only where they are asked for those of their root. */
export const rootOf = ({ values }: Sighting): string | null =>
  (values.parentId as string | null | undefined) ?? null; // as the model of a job tells it

/** A model as a poll has seen it. */
export const sightingOf = (key: string, model: Model): Sighting => ({
  key,
  status: model.status ?? null,
  values: plain(model.toJSON()),
  faces: [...model.faces],
});
