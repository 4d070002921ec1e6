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

const hasFaces = <Face extends string>(
  { faces }: Faced<Face>,
  wanted: readonly Face[],
): boolean => {
  if (faces.size === 0) return false;
  for (const face of wanted) if (!faces.has(face)) return false;
  return true;
};

/** One model an entity and request, filled face by face: what one answer told is never asked for again. */
export class EntityLoader<Model extends Faced<Face>, Face extends string> {
  private readonly known = new Map<string, Model>();
  // What follows is made when the first entity is asked for that is not known.
  private faces: Partial<Record<Face, DataLoader<string, Model | null>>> | null = null;
  private faceReads: Map<string, Promise<Model | null>> | null = null;
  private found: DataLoader<string, Model | null> | null = null;
  private finds: Map<string, Promise<unknown>> | null = null;

  constructor(private readonly source: Source<Model, Face>) {}

  /** The one model of an entity in this request, with what was just read merged in. */
  remember(model: Model): Model {
    const key = this.source.keyOf(model);
    const before = this.known.get(key);
    if (before === undefined) this.known.set(key, model);
    else if (before !== model) before.learn(model);
    return before ?? model;
  }

  /** The entity with the given faces read, as far as they can be; null if there is none. No promise if it is known. */
  load(key: string, wanted: readonly Face[] = []): Soon<Model | null> {
    const model = this.known.get(key);
    if (model && hasFaces(model, wanted)) return model;
    return wanted.length > 0 ? this.readFaces(key, wanted) : this.find(key);
  }

  /** A model or reference just read, with the given faces added where it lacks them; fields that cannot be read fail. */
  complete(model: Model, wanted: readonly Face[]): Soon<Model> {
    const kept = this.remember(model);
    if (hasFaces(kept, wanted)) return kept;
    const read = this.load(this.source.keyOf(model), wanted);
    return read instanceof Promise ? this.completed(kept, read) : (read ?? kept);
  }

  /** Lets the fields of a face that could not be read fail, each for itself. */
  fail(model: Model, face: Face | 'all', error: unknown): void {
    model.fail(this.source.fields?.[face] ?? [], error);
  }

  forget(): void {
    this.known.clear();
    this.faces = null;
    this.faceReads = null;
    this.found = null;
    this.finds = null;
  }

  private async remembered(reading: ReturnType<Batch<Model>>): Promise<(Model | null | Error)[]> {
    return Array.from(await reading, (model) =>
      model === null || model instanceof Error ? model : this.remember(model),
    );
  }

  private readFace(face: Face, key: string): Promise<Model | null> {
    this.faces ??= {};
    this.faces[face] ??= new DataLoader((keys) => this.remembered(this.source.faces[face](keys)));
    const read = this.faces[face].load(key);
    this.faceReads ??= new Map();
    this.faceReads.set(key, read);
    return read;
  }

  private find(key: string): Promise<Model | null> {
    this.found ??= new DataLoader((keys) => this.findAll(keys));
    return this.found.load(key);
  }

  private async findAll(keys: readonly string[]): Promise<(Model | null | Error)[]> {
    // A face that was asked for in the same moment may tell enough.
    await Promise.allSettled(keys.map((key) => this.faceReads?.get(key)));
    const missing = keys.filter((key) => !this.known.get(key)?.faces.size);
    const read =
      missing.length > 0 ? this.remembered(this.source.find(missing)) : Promise.resolve([]);
    this.finds ??= new Map();
    for (const key of missing) this.finds.set(key, read);
    const models = await read;
    const byKey = new Map(missing.map((key, index) => [key, models[index] ?? null]));
    return keys.map((key) => byKey.get(key) ?? this.known.get(key) ?? null);
  }

  private async readFaces(key: string, wanted: readonly Face[]): Promise<Model | null> {
    await Promise.allSettled([this.finds?.get(key)]);
    const lacking = wanted.filter((face) => !this.known.get(key)?.faces.has(face));
    const reads = await Promise.allSettled(lacking.map((face) => this.readFace(face, key)));
    const model = this.known.get(key);
    lacking.forEach((face, index) => {
      const read = reads[index];
      if (read?.status !== 'rejected') return;
      if (!model?.faces.size) throw read.reason;
      this.fail(model, face, read.reason);
    });
    return model?.faces.size ? model : null;
  }

  private async completed(kept: Model, read: Promise<Model | null>): Promise<Model> {
    try {
      return (await read) ?? kept;
    } catch (error) {
      this.fail(kept, 'all', error);
      return kept;
    }
  }
}
