import { UploadFailed } from '../../upstream/error.js';
import type { FilePart, Upload } from '../../upstream/form.js';
import { HttpError } from '../body.js';

/** Files of one request. */
export const maxFiles = 10;

export const badForm = (message: string) => new HttpError(400, 'BAD_REQUEST', message);

/** A file that has yet to come. */
export class AwaitedUpload implements Upload {
  readonly #file: Promise<FilePart>;
  arrive: (part: FilePart) => void = () => {};
  fail: (error: UploadFailed) => void = () => {};
  /** Whether somebody wants it, and what happens as soon as somebody does. */
  opened = false;
  onOpen = () => {};

  constructor() {
    this.#file = new Promise((resolve, reject) => {
      this.arrive = resolve;
      this.fail = reject;
    });
    this.#file.catch(() => {}); // whoever waits for it is told; often nobody does
  }

  /** How GraphQL shows it in errors about the variables that it stands in. */
  toJSON(): string {
    return '(a file)';
  }

  async open(): Promise<FilePart> {
    if (this.opened) {
      throw new UploadFailed('BAD_USER_INPUT', 'A file goes to one place: send it once for each.');
    }
    this.opened = true;
    this.onOpen();
    return this.#file;
  }
}

/** The JSON object in a part of the form. */
export const parsePart = (name: string, text: string): object => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badForm(`The part \`${name}\` is not valid JSON.`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw badForm(`The part \`${name}\` must be a JSON object: one operation, not several.`);
};

const child = (parent: unknown, key: string): unknown =>
  typeof parent === 'object' && parent !== null && Object.hasOwn(parent, key)
    ? Reflect.get(parent, key)
    : undefined;

/** Puts an upload where a path leads: to a null of the variables, such as `variables.input.jar`. */
const place = (operations: object, path: unknown, upload: Upload): void => {
  const keys = typeof path === 'string' ? path.split('.') : [];
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>(child, operations);
  if (keys[0] !== 'variables' || child(parent, last) !== null) {
    throw badForm(`\`map\` leads to ${JSON.stringify(path)}, which is no null of the variables.`);
  }
  Reflect.set(parent as object, last, upload); // it has a child
};

/** Puts uploads where `map` says, and gives them by the name of the part that each will come in. */
export const placeUploads = (operations: object, map: object): Map<string, AwaitedUpload> => {
  const entries = Object.entries(map);
  if (entries.length > maxFiles) throw badForm(`At most ${maxFiles} files at a time.`);
  return new Map(
    entries.map(([part, paths]: [string, unknown]) => {
      if (!Array.isArray(paths) || paths.length !== 1) {
        throw badForm('Each entry of `map` is a list of one path: a file goes to one place.');
      }
      const upload = new AwaitedUpload();
      place(operations, paths[0], upload);
      return [part, upload];
    }),
  );
};
