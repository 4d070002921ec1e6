import { readFile } from 'node:fs/promises';
import { GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { BadSetting } from '../../environment.js';
import { documentRules } from '../limits/document-rules.js';
import { tooManyTokens } from '../limits/exceeded.js';
import { tooDeepToParse } from '../limits/nesting.js';
import type { GatewayOptions } from '../options.js';
import { isObject } from '../wire-json.js';

/** Texts of documents by the names that clients call them by. */
export type Manifest = ReadonlyMap<string, string>;

const bad = (message: string, cause?: unknown) =>
  new BadSetting('TRUSTED_DOCUMENTS', message, { cause });

/** A name without the prefix that says how it was made. */
export const bareName = (name: string): string => name.replace(/^sha256:/, '');

/** The entries of a manifest of Apollo's (a list of operations), or of Relay's and codegen's (texts by hash). */
const entriesOf = (content: unknown): [name: unknown, text: unknown][] => {
  if (!isObject(content)) throw bad('the manifest must hold a JSON object.');
  if (content.format === undefined) return Object.entries(content);
  if (content.format !== 'apollo-persisted-query-manifest' || content.version !== 1) {
    throw bad('the manifest must be an apollo-persisted-query-manifest of version 1.');
  }
  if (!Array.isArray(content.operations)) throw bad('the manifest has no list `operations`.');
  return content.operations.map((entry: unknown) =>
    isObject(entry) ? [entry.id, entry.body] : [undefined, undefined],
  );
};

const problemOf = (text: string, schema: GraphQLSchema, options: GatewayOptions) => {
  const tooDeep = tooDeepToParse(text, options.maxTokens);
  if (tooDeep) return tooDeep;
  try {
    const document = parse(text, { maxTokens: options.maxTokens });
    return validate(schema, document, [...specifiedRules, ...documentRules(options)])[0] ?? null;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return tooManyTokens(error) ?? error;
  }
};

/** As many problems as somebody would read at a time. */
const mostListed = 10;

const listed = (problems: readonly string[]): string => {
  const left = problems.length - mostListed;
  return [...problems.slice(0, mostListed), ...(left > 0 ? [`and ${left} more`] : [])].join('\n  ');
};

/** Reads a manifest. One that cannot be read, or holds a document that could not be carried out, is a `BadSetting`. */
export const readManifest = async (
  file: string,
  schema: GraphQLSchema,
  options: GatewayOptions,
): Promise<Manifest> => {
  const read = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw bad(`the manifest cannot be read (${error.code}).`, error);
  });
  let content: unknown;
  try {
    content = JSON.parse(read);
  } catch (error) {
    throw bad('the manifest is not valid JSON.', error);
  }
  const entries = entriesOf(content).map(([name, text], index): [name: string, text: string] => {
    if (typeof name === 'string' && typeof text === 'string' && name !== '') return [name, text];
    throw bad(`entry ${index + 1} of the manifest must have a name and the text of a document.`);
  });
  const problems = entries.flatMap(([name, text]) => {
    const problem = problemOf(text, schema, options);
    return problem ? [`the document ${JSON.stringify(name)}: ${problem.message}`] : [];
  });
  if (problems.length > 0) throw bad(listed(problems));
  return new Map(entries.map(([name, text]) => [bareName(name), text]));
};
