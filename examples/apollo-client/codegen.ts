import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'node_modules/cs-graphql-schema/cs.graphql',
  documents: 'src/**/*.ts',
  generates: {
    'src/gql/': {
      preset: 'client',
      // Apollo Client masks fragments itself: the preset only makes types that say so.
      presetConfig: { fragmentMasking: false },
      config: {
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
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
