import { GraphQLScalarType, Kind } from 'graphql';
import { isoTime } from './iso-time.js';
import { badInput } from './mapping/bad-input.js';
import { isUpload, type Upload } from './upstream/form.js';

const refuse = (name: string, value: unknown): never => {
  throw badInput(`${JSON.stringify(value)} is not a ${name}.`);
};

/** Epoch milliseconds inside, ISO 8601 in UTC outside. */
const DateTime = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  serialize: (value) => isoTime(value as number),
  parseValue: (value) => {
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(time) ? refuse('DateTime', value) : time;
  },
});

const readDigits = (value: unknown): number | string =>
  /^-?\d{1,19}$/.test(String(value)) ? (value as number | string) : refuse('BigInt', value);

/** A number while it is exact, digits beyond 2^53. */
const BigIntScalar = new GraphQLScalarType<number | string>({
  name: 'BigInt',
  serialize: (value) => value as number | string,
  parseValue: readDigits,
  parseLiteral: (node) =>
    node.kind === Kind.INT || node.kind === Kind.STRING
      ? readDigits(node.value)
      : refuse('BigInt', node.kind),
});

const JSONScalar = new GraphQLScalarType<unknown>({ name: 'JSON' });

/** A file comes in the form of a multipart request, which puts it into the variables; as a value it cannot be written. */
const UploadScalar = new GraphQLScalarType<Upload, never>({
  name: 'Upload',
  parseValue: (value) => (isUpload(value) ? value : refuse('Upload', value)),
  parseLiteral: () => {
    throw badInput('A file comes in a multipart form, as a variable of type Upload.');
  },
});

export const scalars = { DateTime, BigInt: BigIntScalar, JSON: JSONScalar, Upload: UploadScalar };
