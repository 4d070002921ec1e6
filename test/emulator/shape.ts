/** Every key of a JSON value with the type of what it holds; elements of an array count as one. */
export function shapeOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    return [...new Set([`${path}: array`, ...value.flatMap((one) => shapeOf(one, `${path}[]`))])];
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}.${key}`));
  }
  return [`${path}: ${value === null ? 'null' : typeof value}`];
}
