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

  const loaders = new Map<Batch<Model>, DataLoader<string, Model | null>>();
  const loaderOf = (batch: Batch<Model>) => {
    const loader =
      loaders.get(batch) ??
      new DataLoader<string, Model | null>(async (keys) => {
        const models = await batch(keys);
        return Array.from(models, (model) =>
          model === null || model instanceof Error ? model : remember(model),
        );
      });
    loaders.set(batch, loader);
    return loader;
  };

  const load = async (key: string, faces: readonly Face[] = []): Promise<Model | null> => {
    const model = known.get(key);
    if (!model?.faces.size && faces.length === 0) return loaderOf(source.find).load(key);
    const lacking = faces.filter((face) => !model?.faces.has(face));
    const read = await Promise.all(lacking.map((face) => loaderOf(source.faces[face]).load(key)));
    return read.includes(null) ? null : (known.get(key) ?? null);
  };

  return {
    remember,
    load,
    complete: async (model, faces) => (await load(source.keyOf(model), faces)) ?? model,
  };
};
