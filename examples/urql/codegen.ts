import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'node_modules/cs-graphql-schema/cs.graphql',
  documents: 'src/**/*.ts',
  generates: {
    'src/gql/': {
      preset: 'client',
      // What a fragment asks for is seen by whoever unmasks it; by default the function is named as a React hook.
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'getFragmentData' } },
      config: {
        // The cache asks for `__typename` everywhere but at the roots.
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        scalars: {
          DateTime: 'string',
          BigInt: 'number | string',
          JSON: 'unknown',
          Upload: 'File | Blob',
        },
        strictScalars: true,
        useTypeImports: true,
        importExtension: '.js',
      },
    },
  },
};

export default config;
