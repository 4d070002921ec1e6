import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  Source,
  specifiedRules,
  validate,
} from 'graphql';
import { documentRules } from '../../src/gateway/limits/document-rules.js';
import type { Variables } from '../../src/gateway/limits/list-size.js';
import type { OperationLimits } from '../../src/gateway/options.js';

/** What is wrong with what somebody asked to be planned, in words for them. */
export class BadPlan extends Error {
  override readonly name = 'BadPlan';
}

/** What is to be planned. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

const usage =
  'usage: npm run plan -- query.graphql [--variables file.json|\'{"first":50}\'] [--operation Name]';

const readArguments = (args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { variables: { type: 'string' }, operation: { type: 'string' } },
    });
    const [file, ...others] = positionals;
    if (file !== undefined && others.length === 0) return { ...values, file };
  } catch (error) {
    throw new BadPlan(`${(error as Error).message}\n${usage}`); // parseArgs throws errors alone
  }
  throw new BadPlan(`Name one file that holds a document.\n${usage}`);
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadPlan(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
};

const told = (errors: readonly Error[]): BadPlan =>
  new BadPlan(errors.map((error) => `${error}`).join('\n\n'));

const readDocument = (file: string, schema: GraphQLSchema, limits: OperationLimits) => {
  const source = new Source(readText(file), file);
  let document: DocumentNode;
  try {
    document = parse(source, { maxTokens: limits.maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw told([error]);
    throw error;
  }
  const rules = [...specifiedRules, ...documentRules({ ...limits, introspection: true })];
  const errors = validate(schema, document, rules);
  if (errors.length > 0) throw told(errors);
  return document;
};

const chooseOperation = ({ definitions }: DocumentNode, name: string | undefined) => {
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const names = operations.flatMap((one) => one.name?.value ?? []).join(', ');
  const [operation, another] = operations.filter(
    (one) => name === undefined || one.name?.value === name,
  );
  if (!operation) {
    throw new BadPlan(
      name === undefined
        ? 'The document has no operation.'
        : `The document has no operation \`${name}\`${names && `; it has ${names}`}.`,
    );
  }
  if (another)
    throw new BadPlan(
      `The document has several operations: choose one of ${names} by --operation.`,
    );
  return operation;
};

/** Variables as JSON, or the name of a file that holds them. */
const readVariables = (given: string | undefined): Variables => {
  if (given === undefined) return {};
  const isText = given.trimStart().startsWith('{');
  const text = isText ? given : readText(given);
  const where = isText ? 'The value of --variables' : given;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw new BadPlan(`${where} is no JSON: ${(error as Error).message}`); // a SyntaxError
  }
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read };
  throw new BadPlan(`${where} is no object of variables by their names.`);
};

/** Reads what the arguments of a command ask to be planned; fails with `BadPlan`. */
export const readAsked = (
  args: readonly string[],
  schema: GraphQLSchema,
  limits: OperationLimits,
): Asked => {
  const { file, operation: name, variables: given } = readArguments(args);
  const document = readDocument(file, schema, limits);
  const operation = chooseOperation(document, name);
  const variables = readVariables(given);
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors) throw told(errors);
  return { document, operation, variables };
};
