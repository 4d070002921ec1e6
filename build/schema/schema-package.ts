import { readFileSync } from 'node:fs';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { subgraphSdl, wholeGraphSdl } from '../../src/gateway/federation/sdl.js';
import { type CachePolicies, cachePoliciesOf } from './cache-policies.js';
import { clientTypesOf } from './client-types.js';

const readme = new URL('package-readme.md', import.meta.url);

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const metadata = (version: string) => ({
  name: 'cs-graphql-schema',
  version,
  description: 'The graph of cs-graphql: SDL, introspection, types, and what caches have to know',
  keywords: ['graphql', 'graphql-schema', 'huawei-cloud', 'cloud-stream-service'],
  type: 'module',
  sideEffects: false,
  types: './index.d.ts',
  exports: {
    '.': { types: './index.d.ts', default: './index.js' },
    './types': { types: './types.d.ts' },
    './cs.graphql': './cs.graphql',
    './cs.subgraph.graphql': './cs.subgraph.graphql',
    './introspection.json': './introspection.json',
    './package.json': './package.json',
  },
  files: [
    'cs.graphql',
    'cs.subgraph.graphql',
    'introspection.json',
    'types.d.ts',
    'index.js',
    'index.d.ts',
  ],
});

const index = (policies: CachePolicies): string =>
  Object.entries(policies)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value, null, 2)};\n`)
    .join('\n');

// Plain types, so that caches take the values as they are: `possibleTypes` of Apollo Client has to be mutable.
const indexTypes = `export type * from './types.js';

/** Of interfaces and unions, the types that they may be. */
export declare const possibleTypes: Record<string, string[]>;

/** The fields that tell the entities of a type apart; null for types that are part of what they are read from. */
export declare const keyFields: Record<string, string[] | null>;

/** Of types and their fields that give a connection, the arguments that make it another list, not another page. */
export declare const connections: Record<string, Record<string, string[]>>;
`;

/** The package of the graph for its clients, under names with a prefix or without: its files by their names. */
export const schemaPackage = async (
  version: string,
  prefix: string,
): Promise<Readonly<Record<string, string>>> => {
  const sdl = wholeGraphSdl(prefix);
  const schema = buildSchema(sdl);
  return {
    'package.json': json(metadata(version)),
    'README.md': readFileSync(readme, 'utf8'),
    'cs.graphql': sdl,
    'cs.subgraph.graphql': subgraphSdl(prefix),
    'introspection.json': json(introspectionFromSchema(schema)),
    'types.d.ts': await clientTypesOf(sdl, prefix),
    'index.js': index(cachePoliciesOf(schema)),
    'index.d.ts': indexTypes,
  };
};
