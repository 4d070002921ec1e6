export interface Faces<Face extends string> {
  /** The faces that the given graph fields need. */
  needed(selected: Iterable<string>): readonly Face[];
  /** The same faces, where a graph field is known without them. */
  without(known: string): Pick<Faces<Face>, 'needed'>;
  /** The model fields that a face alone holds. */
  readonly fields: Readonly<Record<Face, readonly string[]>>;
}

/** What selected fields need, worked out once for each set of names: a join asks for every entity that it leads to. */
const neededBy = <Face>(faceOf: ReadonlyMap<string, Face>) => {
  const known = new WeakMap<Iterable<string>, readonly Face[]>();
  return (selected: Iterable<string>): readonly Face[] => {
    const before = known.get(selected);
    if (before) return before;
    const needed = new Set<Face>();
    for (const name of selected) {
      const face = faceOf.get(name);
      if (face !== undefined) needed.add(face);
    }
    known.set(selected, [...needed]);
    return [...needed];
  };
};

/**
 * Some entities have several faces: calls that show different fields of the same thing. `fields` are the model fields
 * that each face alone holds; `joins` names graph fields that rest on a model field of another name, `derived` those that
 * rest on several of one face.
 */
export const facesBy = <Face extends string>(
  fields: Readonly<Record<Face, object>>,
  joins: Readonly<Record<string, string>> = {},
  derived: Readonly<Record<string, Face>> = {},
): Faces<Face> => {
  const faces = Object.keys(fields) as Face[]; // the keys are the faces
  const names = Object.fromEntries(faces.map((face) => [face, Object.keys(fields[face])]));
  const faceOf = new Map([
    ...faces.flatMap((face) =>
      Object.keys(fields[face]).map((name) => [joins[name] ?? name, face] as const),
    ),
    ...Object.entries(derived),
  ]);
  return {
    needed: neededBy(faceOf),
    without: (known) => ({
      needed: neededBy(new Map([...faceOf].filter(([name]) => name !== known))),
    }),
    fields: names as Record<Face, string[]>,
  };
};
