import DataLoader from 'dataloader';
import type { Faced } from '../mapping/entity.js';
import type { Soon } from '../soon.js';

type Batch<Model> = DataLoader.BatchLoadFn<string, Model | null>;

interface Source<Model, Face extends string> {
  readonly keyOf: (model: Model) => string;
  /** Finds entities of which nothing is known, by whichever face is cheapest. */
  readonly find: Batch<Model>;
  readonly faces: Readonly<Record<Face, Batch<Model>>>;
  /** The model fields that each face alone holds, and all those that a mere reference lacks, where there are such. */
  readonly fields?: Readonly<Partial<Record<Face | 'all', readonly string[]>>>;
}

export interface EntityLoader<Model, Face> {
  /** The one model of an entity in this request, with what was just read merged in. */
  remember(model: Model): Model;
  /** The entity with the given faces read, as far as they can be; null if there is none. No promise if it is known. */
  load(key: string, faces?: readonly Face[]): Soon<Model | null>;
  /** A model or reference just read, with the given faces added where it lacks them; fields that cannot be read fail. */
  complete(model: Model, faces: readonly Face[]): Soon<Model>;
  /** Lets the fields of a face that could not be read fail, each for itself. */
  fail(model: Model, face: Face | 'all', error: unknown): void;
}

/** One model an entity and request, filled face by face: what one answer told is never asked for again. */
export const createEntityLoader = <Model extends Faced<Face>, Face extends string>(
  source: Source<Model, Face>,
): EntityLoader<Model, Face> => {
  const known = new Map<string, Model>();

  const remember = (model: Model): Model => {
    const key = source.keyOf(model);
    const before = known.get(key);
    if (before === undefined) known.set(key, model);
    else if (before !== model) before.learn(model);
    return before ?? model;
  };

  const remembered = async (models: ReturnType<Batch<Model>>) =>
    Array.from(await models, (model) =>
      model === null || model instanceof Error ? model : remember(model),
    );

  const faces = new Map<Face, DataLoader<string, Model | null>>();
  const faceReads = new Map<string, Promise<Model | null>>();
  const readFace = (face: Face, key: string) => {
    const loader =
      faces.get(face) ?? new DataLoader((keys) => remembered(source.faces[face](keys)));
    faces.set(face, loader);
    const read = loader.load(key);
    faceReads.set(key, read);
    return read;
  };

  const finds = new Map<string, Promise<unknown>>();
  const found = new DataLoader<string, Model | null>(async (keys) => {
    // A face that was asked for in the same moment may tell enough.
    await Promise.allSettled(keys.map((key) => faceReads.get(key)));
    const missing = keys.filter((key) => !known.get(key)?.faces.size);
    const read = missing.length > 0 ? remembered(source.find(missing)) : Promise.resolve([]);
    for (const key of missing) finds.set(key, read);
    const models = await read;
    const byKey = new Map(missing.map((key, index) => [key, models[index] ?? null]));
    return keys.map((key) => byKey.get(key) ?? known.get(key) ?? null);
  });

  const fail = (model: Model, face: Face | 'all', error: unknown) =>
    model.fail(source.fields?.[face] ?? [], error);

  const readFaces = async (key: string, wanted: readonly Face[]): Promise<Model | null> => {
    await Promise.allSettled([finds.get(key)]);
    const lacking = wanted.filter((face) => !known.get(key)?.faces.has(face));
    const reads = await Promise.allSettled(lacking.map((face) => readFace(face, key)));
    const model = known.get(key);
    lacking.forEach((face, index) => {
      const read = reads[index];
      if (read?.status !== 'rejected') return;
      if (!model?.faces.size) throw read.reason;
      fail(model, face, read.reason);
    });
    return model?.faces.size ? model : null;
  };

  const load = (key: string, wanted: readonly Face[] = []): Soon<Model | null> => {
    const model = known.get(key);
    if (model?.faces.size && wanted.every((face) => model.faces.has(face))) return model;
    return wanted.length > 0 ? readFaces(key, wanted) : found.load(key);
  };

  const completed = async (kept: Model, read: Promise<Model | null>): Promise<Model> => {
    try {
      return (await read) ?? kept;
    } catch (error) {
      fail(kept, 'all', error);
      return kept;
    }
  };

  const complete = (model: Model, wanted: readonly Face[]): Soon<Model> => {
    const kept = remember(model);
    const read = load(source.keyOf(model), wanted);
    return read instanceof Promise ? completed(kept, read) : (read ?? kept);
  };

  return { remember, load, complete, fail };
};
