/** Writes the whole graph as one SDL file, dist/schema/cs.graphql, for clients and their generators. */
import { mkdir, writeFile } from 'node:fs/promises';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { readTypeDefs } from '../src/gateway/schema.js';

const target = new URL('../dist/schema/cs.graphql', import.meta.url);
const schema = buildSchema(readTypeDefs().join('\n'));

await mkdir(new URL('.', target), { recursive: true });
await writeFile(target, `${printSchema(lexicographicSortSchema(schema))}\n`);
console.log('dist/schema/cs.graphql');
