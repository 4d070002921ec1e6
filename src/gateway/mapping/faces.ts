export interface Faces<Face extends string> {
  /** The faces that the given graph fields need. */
  needed(selected: Iterable<string>): Face[];
  /** The model fields that a face alone holds. */
  readonly fields: Readonly<Record<Face, readonly string[]>>;
}

/**
 * Some entities have several faces: calls that show different fields of the same thing. `fields` are the model fields
 * that each face alone holds; `joins` names graph fields that rest on a model field of another name.
 */
export const facesBy = <Face extends string>(
  fields: Readonly<Record<Face, object>>,
  joins: Readonly<Record<string, string>> = {},
): Faces<Face> => {
  const faces = Object.keys(fields) as Face[]; // the keys are the faces
  const names = Object.fromEntries(faces.map((face) => [face, Object.keys(fields[face])]));
  const faceOf = new Map(
    faces.flatMap((face) => Object.keys(fields[face]).map((name) => [joins[name] ?? name, face])),
  );
  return {
    needed(selected) {
      const needed = new Set<Face>();
      for (const name of selected) {
        const face = faceOf.get(name);
        if (face !== undefined) needed.add(face);
      }
      return [...needed];
    },
    fields: names as Record<Face, string[]>,
  };
};
