import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLError, Kind, parse } from 'graphql';

/** Something about the documents that whoever wrote them has to mend. */
export class BadDocument extends Error {}

const parsed = (file: string, body: string) => {
  try {
    return parse(body);
  } catch (error) {
    if (error instanceof GraphQLError) throw new BadDocument(`${file}: ${error.message}`);
    throw error;
  }
};

/** Texts as they are, since comments come to describe tools of agents; their hashes are the names to call them by. */
const entryOf = (file: string, body: string) => {
  const operation = parsed(file, body).definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation?.name) throw new BadDocument(`${file}: it has no operation with a name.`);
  return {
    id: createHash('sha256').update(body).digest('hex'),
    name: operation.name.value,
    type: operation.operation,
    body,
  };
};

/** The manifest of trusted documents that are the files of a folder, in the form of Apollo's. */
export const readManifestOf = (folder: string): string => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  if (files.length === 0) throw new BadDocument(`${folder}: no file here ends with .graphql.`);
  const operations = files
    .sort()
    .map((name) => entryOf(name, readFileSync(join(folder, name), 'utf8')));
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  return `${JSON.stringify(manifest, null, 2)}\n`;
};
