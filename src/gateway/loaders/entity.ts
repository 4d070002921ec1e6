import DataLoader from 'dataloader';

/** A model that says which of the service's faces it has been read from; a mere reference has none. */
interface Faced<Face> {
  readonly faces: Set<Face>;
}

type Batch<Model> = DataLoader.BatchLoadFn<string, Model | null>;

export interface EntityLoader<Model, Face> {
  /** The one model of an entity in this request, with what was just read merged in. */
  remember(model: Model): Model;
  /** The entity with at least the given faces read; null if there is none. */
  load(key: string, faces?: readonly Face[]): Promise<Model | null>;
  /** A model just read, with the given faces added where it lacks them. */
  complete(model: Model, faces: readonly Face[]): Promise<Model>;
}

/**
 * One model an entity and request, filled face by face: what one answer told is never asked for again.
 * `find` finds an entity of which nothing is known, by whichever face is cheapest.
 */
export const createEntityLoader = <Model extends Faced<Face>, Face extends string>(source: {
  readonly keyOf: (model: Model) => string;
  readonly find: Batch<Model>;
  readonly faces: Readonly<Record<Face, Batch<Model>>>;
}): EntityLoader<Model, Face> => {
  const known = new Map<string, Model>();

  const remember = (model: Model): Model => {
    const key = source.keyOf(model);
    const before = known.get(key);
    if (before === undefined) {
      known.set(key, model);
      return model;
    }
    for (const face of model.faces) before.faces.add(face);
    return Object.assign(before, model, { faces: before.faces });
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
    // A face that was asked for in the same moment tells enough.
    const alone = keys.filter((key) => !faceReads.has(key));
    const read = alone.length > 0 ? remembered(source.find(alone)) : Promise.resolve([]);
    for (const key of alone) finds.set(key, read);
    const models = await read;
    const byKey = new Map(alone.map((key, index) => [key, models[index] ?? null]));
    return Promise.all(
      keys.map(
        (key) => faceReads.get(key)?.catch((error: Error) => error) ?? byKey.get(key) ?? null,
      ),
    );
  });

  const load = async (key: string, wanted: readonly Face[] = []): Promise<Model | null> => {
    if (wanted.length === 0) {
      const model = known.get(key);
      return model?.faces.size ? model : found.load(key);
    }
    await finds.get(key);
    const lacking = wanted.filter((face) => !known.get(key)?.faces.has(face));
    const read = await Promise.all(lacking.map((face) => readFace(face, key)));
    return read.includes(null) ? null : (known.get(key) ?? null);
  };

  return {
    remember,
    load,
    complete: async (model, wanted) => (await load(source.keyOf(model), wanted)) ?? model,
  };
};
