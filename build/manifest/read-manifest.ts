import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  validate,
} from 'graphql';

/** Something about the documents that whoever wrote them has to mend. */
export class BadDocument extends Error {}

const parsed = (body: string, schema: GraphQLSchema): DocumentNode => {
  const document = parse(body);
  const [problem] = validate(schema, document);
  if (problem) throw problem;
  return document;
};

/** Texts as they are, since comments come to describe tools of agents; their hashes are the names to call them by. */
const entryOf = (file: string, body: string, schema: GraphQLSchema) => {
  const refuse = (problem: string) => new BadDocument(`${file}: ${problem}`);
  try {
    const [operation, second] = parsed(body, schema).definitions.filter(
      (node) => node.kind === Kind.OPERATION_DEFINITION,
    );
    if (!operation?.name) throw refuse('it has no operation with a name.');
    if (second) throw refuse('it has several operations; give each a file of its own.');
    return {
      id: createHash('sha256').update(body).digest('hex'),
      name: operation.name.value,
      type: operation.operation,
      body,
    };
  } catch (error) {
    if (error instanceof GraphQLError) throw refuse(error.message);
    throw error;
  }
};

/** The manifest of trusted documents that are the files of a folder and valid by `schema`, in the form of Apollo's. */
export const readManifestOf = (folder: string, schema: GraphQLSchema): string => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  if (files.length === 0) throw new BadDocument(`${folder}: no file here ends with .graphql.`);
  const fileOf = new Map<string, string>();
  const operations = files.sort().map((file) => {
    const entry = entryOf(file, readFileSync(join(folder, file), 'utf8'), schema);
    const other = fileOf.get(entry.name);
    if (other) {
      throw new BadDocument(`${file}: the name ${entry.name} is that of ${other} already.`);
    }
    fileOf.set(entry.name, file);
    return entry;
  });
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  return `${JSON.stringify(manifest, null, 2)}\n`;
};
