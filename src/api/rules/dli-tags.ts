const isText = (value: unknown, max: number) =>
  typeof value === 'string' && value.length > 0 && value.length <= max;

const part = (value: object, key: string): unknown => Reflect.get(value, key);

/** Whether a value is a tag of DLI: a key and a value, neither of them empty nor too long. */
export const isTag = (value: unknown): value is { readonly key: string; readonly value: string } =>
  typeof value === 'object' &&
  value !== null &&
  isText(part(value, 'key'), 128) &&
  isText(part(value, 'value'), 255);

/** Broken by tags of which one is none. */
export const badTags = ({ tags }: Readonly<Record<string, unknown>>) =>
  Array.isArray(tags) && !tags.every(isTag);
