import { type JobService, keyIn, rawId, serviceOf } from './ids.js';
import { type Fields, type Read, required, text, told, type Values, type Wire } from './reader.js';

/** What is known of a model without its answer, such as the cluster whose list it is in. It counts more than the answer. */
export type Given = Readonly<Record<string, unknown>>;

/** One answer that tells of an entity. */
interface Answer {
  readonly wire: Wire;
  readonly given: Given | null;
}

/** A model that can be filled by several answers, each a face of the same entity. */
export interface Faced<Face extends string> {
  /** The faces that have been read; a mere reference has none. */
  readonly faces: ReadonlySet<Face>;
  /** Takes in what a later answer tells. That it says nothing of a field is no reason to forget what another said. */
  learn(later: Faced<Face>): void;
  /** Lets those of the fields of which nothing is told fail: whoever reads one gets the error. */
  fail(names: readonly string[], error: unknown): void;
}

type EntityModel<Type, Key extends string, Table, Face extends string, Either> = {
  readonly __typename: Type;
  /** What loaders know it by: the raw id, of a thing of DLI with `dli:` before it where CS may have such things, too. */
  readonly key: string;
  /** All that is told of it, with its key in the place of the id. */
  toJSON(): Record<string, unknown>;
} & { readonly [Name in Key]: string } & Values<Table> &
  ([Face] extends [never] ? unknown : Faced<Face>) &
  (Either extends true ? { readonly service: JobService } : unknown);

interface Kind<Type, Key, Outer, Table, Face extends string, Either> {
  readonly type: Type;
  /** The model's field for the id, and where the wire has it: under the first of these names, as a rule. */
  readonly key: Key;
  readonly id: readonly [string, ...string[]];
  /** Fields for the ids of what it is a part of; no answer tells them. */
  readonly outer?: readonly Outer[];
  readonly fields: Table;
  /** Whether either service may have such things; the model tells which. */
  readonly isOfEither?: Either;
  /** For each face how an answer shows that it has it, although another may have been asked for. */
  readonly faces?: Readonly<Record<Face, (wire: Wire) => boolean>>;
}

const nothing: Wire = {};

/** All sets of some faces; each face stands for a bit of their index. */
const subsets = <Face extends string>(faces: readonly Face[]): ReadonlySet<Face>[] =>
  Array.from(
    { length: 2 ** faces.length },
    (_, bits) => new Set(faces.filter((_, index) => bits & (1 << index))),
  );

const valueIn = ({ wire, given }: Answer, name: string, read: Read<unknown>): unknown =>
  given !== null && name in given ? given[name] : read(wire);

/**
 * A kind of entity. A model keeps the objects on the wire that tell of it, and reads a field when somebody asks for it;
 * its id is read at once, since nothing can be done without.
 */
export const entity = <
  const Type extends string,
  const Key extends string,
  Table extends Fields,
  Face extends string = never,
  const Outer extends string = never,
  const Either extends boolean = false,
>({
  type,
  key: keyName,
  id,
  outer = [],
  isOfEither,
  fields,
  faces,
}: Kind<Type, Key, Outer, Table, Face, Either>) => {
  const readId = text(...id);
  const names = Object.keys(faces ?? {}) as Face[]; // the keys are the faces
  const sets = subsets(names);
  const signs = Object.values<(wire: Wire) => boolean>(faces ?? {});

  class Model implements Answer {
    /** What answers before the latest told, as one of them. */
    private earlier: Answer | null = null;
    private failures: Map<string, unknown> | null = null;

    constructor(
      readonly key: string,
      public wire: Wire,
      public given: Given | null,
      public bits: number,
    ) {}

    learn(later: Model): void {
      this.earlier = this.asOne();
      ({ wire: this.wire, given: this.given } = later.asOne());
      this.bits |= later.bits;
    }

    fail(unread: readonly string[], error: unknown): void {
      this.failures ??= new Map();
      for (const name of unread) if (!this.failures.has(name)) this.failures.set(name, error);
    }

    toJSON() {
      const ids = Object.fromEntries(outer.map((name) => [name, this.given?.[name]]));
      return { __typename: type, ...ids, [keyName]: this.key, ...this.values() };
    }

    /** Two answers are kept as they are; more of them are read, lest each read of a field goes through them all. */
    private asOne(): Answer {
      if (this.earlier === null) return { wire: this.wire, given: this.given };
      return { wire: nothing, given: { ...this.given, ...this.values() } };
    }

    private values() {
      return told(fields, (read, name) => this.beyond(name, read, valueIn(this, name, read)));
    }

    /** The value of a field of which the latest answer tells `value`. */
    private beyond(name: string, read: Read<unknown>, value: unknown): unknown {
      if (this.earlier === null || (value !== null && value !== undefined)) return value;
      const before = valueIn(this.earlier, name, read);
      return before === undefined ? value : before;
    }

    /** The same, for whoever asks for the field. */
    show(name: string, read: Read<unknown>, latest: unknown): unknown {
      const value = this.beyond(name, read, latest);
      if (value === undefined && this.failures?.has(name)) throw this.failures.get(name);
      return value;
    }
  }

  const define = (name: string, get: (this: Model) => unknown) =>
    Object.defineProperty(Model.prototype, name, { get });
  Object.defineProperty(Model.prototype, '__typename', { value: type });
  define(keyName, function () {
    return isOfEither ? rawId(this.key) : this.key;
  });
  if (isOfEither) {
    define('service', function () {
      return serviceOf(this.key);
    });
  }
  if (faces) {
    define('faces', function () {
      return sets[this.bits];
    });
  }
  for (const name of outer) {
    define(name, function () {
      return this.given?.[name];
    });
  }
  for (const [name, read] of Object.entries(fields)) {
    define(name, function () {
      const value = valueIn(this, name, read);
      return value === null || value === undefined ? this.show(name, read, value) : value;
    });
  }

  type Shown = EntityModel<Type, Key | Outer, Table, Face, Either>;
  const modelOf = (key: string, wire: Wire, given: Given | null, bits: number) =>
    new Model(key, wire, given, bits) as unknown as Shown; // by the getters that were just defined

  return {
    /** Reads an answer that was asked for a face, if the kind has any; one without an id is malformed. */
    read:
      (face: Face | null, given: Given | null = null, service: JobService = 'CS') =>
      (wire: Wire): Shown => {
        const key = keyIn(service, required(readId(wire), id[0]));
        let bits = face === null ? 0 : 1 << names.indexOf(face);
        for (let index = 0; index < signs.length; index++) {
          if (signs[index]?.(wire)) bits |= 1 << index;
        }
        return modelOf(key, wire, given, bits);
      },

    /** A mere reference: nothing has been read of it. */
    reference: (key: string, given: Given | null = null): Shown => modelOf(key, nothing, given, 0),

    /** A model by what `toJSON` gave of another, as JSON carries it, and the faces that had been read of that. */
    revive({ [keyName]: key, ...values }: Given, read: readonly string[] = []): Shown {
      const bits = names.reduce(
        (sum, name, index) => (read.includes(name) ? sum | (1 << index) : sum),
        0,
      );
      return modelOf(required(key as string | undefined, keyName), nothing, values, bits); // it gave text
    },
  };
};
