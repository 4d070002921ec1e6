/**
 * Some entities have several faces: calls that show different fields of the same thing. Given the fields that each
 * face alone holds, this tells which faces a selection of graph fields needs; `joins` names graph fields that rest
 * on a model field of another name.
 */
export const facesBy = <Face extends string>(
  fields: Readonly<Record<Face, object>>,
  joins: Readonly<Record<string, string>> = {},
) => {
  const faceOf = new Map<string, Face>();
  for (const face in fields) {
    for (const name of Object.keys(fields[face])) faceOf.set(joins[name] ?? name, face);
  }
  return (selected: Iterable<string>): Face[] => {
    const faces = new Set<Face>();
    for (const name of selected) {
      const face = faceOf.get(name);
      if (face !== undefined) faces.add(face);
    }
    return [...faces];
  };
};
