import { keyIn, serviceOf } from '../mapping/ids.js';
import type { Sighting } from './entry.js';

interface Model {
  readonly status?: string | null | undefined;
  readonly faces: ReadonlySet<string>;
  toJSON(): Record<string, unknown>;
}

/** A value with nothing in it that JSON does not carry, and without the answer that it was read from. */
export const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

/** Of a part of an edge job: the key of that. Lists show parts only where they are asked for those of their root. */
export const rootOf = ({ key, values }: Sighting): string | null => {
  const parentId = values.parentId as string | null | undefined; // as the model of a job tells it
  return parentId ? keyIn(serviceOf(key), parentId) : null;
};

/** The list that shows a thing, by its name: that of a service, or by the key of an edge job that of its parts. */
export const listOf = (sighting: Sighting): string => rootOf(sighting) ?? serviceOf(sighting.key);

/** A model as a poll has seen it. */
export const sightingOf = (key: string, model: Model): Sighting => ({
  key,
  status: model.status ?? null,
  values: plain(model.toJSON()),
  faces: [...model.faces],
});
