const isModel = (value: object): value is { toJSON(): object } =>
  'toJSON' in value && typeof value.toJSON === 'function';

/** What a model tells, as plain objects: its fields are read only when they are asked for. */
export const contentsOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(contentsOf);
  if (typeof value !== 'object' || value === null) return value;
  const faces = 'faces' in value ? { faces: value.faces } : {};
  const plain = isModel(value) ? { ...value.toJSON(), ...faces } : value;
  if (plain instanceof Set) return plain;
  return Object.fromEntries(Object.entries(plain).map(([name, one]) => [name, contentsOf(one)]));
};
