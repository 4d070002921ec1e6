import { generate } from '@graphql-codegen/cli';
import { createNames } from '../../src/gateway/federation/names.js';

const scalars = {
  DateTime: 'string',
  BigInt: 'number | string',
  JSON: 'unknown',
  Upload: { input: 'File | Blob', output: 'never' },
};

/** The types of a graph in TypeScript, as its clients see them; all its names have the prefix. */
export const clientTypesOf = async (sdl: string, prefix: string): Promise<string> => {
  const { type } = createNames(prefix);
  const config = {
    enumsAsTypes: true,
    strictScalars: true,
    scalars: Object.fromEntries(Object.entries(scalars).map(([name, is]) => [type(name), is])),
  };
  const [file] = await generate(
    { schema: sdl, silent: true, generates: { 'types.d.ts': { plugins: ['typescript'], config } } },
    false,
  );
  if (!file) throw new Error('Codegen has made no types');
  return file.content;
};
