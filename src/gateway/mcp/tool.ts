import type { Tool } from '@modelcontextprotocol/server';
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInputType,
  type OperationDefinitionNode,
  OperationTypeNode,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Names } from '../federation/names.js';
import { commentBefore } from './comment.js';
import { hintsOfMutation, hintsOfQuery } from './hints.js';
import { createJsonSchemas, isNeeded, objectSchema } from './json-schema.js';
import type { RootSelection } from './root-selections.js';
import { type Survey, survey } from './survey.js';

/** A tool, and the operation that it stands for. */
export interface OperationTool {
  /** As clients see it. */
  readonly tool: Tool;
  /** The text of the trusted document. */
  readonly query: string;
  readonly isQuery: boolean;
  readonly variables: ReadonlySet<string>;
  /** Of each name at the root of its answer, those by which the payload tells what the caller can mend. */
  readonly userErrors: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Why an operation is no tool. */
export interface NoTool {
  readonly reason: string;
}

/** A name in words: `jobsInTrouble` is "Jobs in trouble". */
export const titleOf = (name: string): string => {
  const words = name
    .replace(/_+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .trim()
    .split(/\s+/)
    .map((word) => (/^[A-Z\d]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const rootFieldsOf = (roots: readonly RootSelection[]) => new Set(roots.map(({ field }) => field));

const descriptionOf = (operation: OperationDefinitionNode, { roots }: Survey) =>
  commentBefore(operation) ??
  [...rootFieldsOf(roots)].flatMap(({ description }) => description ?? []).join('\n');

/** Makes tools of operations that are valid by `schema`. */
export const createToolOf = (schema: GraphQLSchema, names: Names) => {
  const schemaOf = createJsonSchemas(names);
  const upload = names.type('Upload');

  const inputTypeOf = (definition: VariableDefinitionNode): GraphQLInputType => {
    const type = typeFromAST(schema, definition.type);
    if (isInputType(type)) return type;
    throw new Error('A document that is valid has variables of input types alone');
  };

  const takesFile = (type: GraphQLInputType, seen = new Set<string>()): boolean => {
    const named = getNamedType(type);
    if (named.name === upload) return true;
    if (!isInputObjectType(named) || seen.has(named.name)) return false;
    seen.add(named.name);
    return Object.values(named.getFields()).some((field) => takesFile(field.type, seen));
  };

  const inputSchemaOf = (definitions: readonly VariableDefinitionNode[], { uses }: Survey) =>
    objectSchema(
      definitions.map((definition) => {
        const { defaultValue, variable } = definition;
        const name = variable.name.value;
        const type = inputTypeOf(definition);
        const described = schemaOf(type, commentBefore(definition) ?? uses.get(name));
        const fallback = defaultValue && { default: valueFromASTUntyped(defaultValue) };
        return [name, { ...described, ...fallback }, isNeeded(type, Boolean(defaultValue))];
      }),
    );

  /** `alone` is the document with this operation and the fragments that it needs. */
  return (
    query: string,
    name: string,
    operation: OperationDefinitionNode,
    alone: DocumentNode,
  ): OperationTool | NoTool => {
    const { variableDefinitions = [] } = operation;
    const file = variableDefinitions.find((definition) => takesFile(inputTypeOf(definition)));
    if (file) {
      return { reason: `$${file.variable.name.value} takes a file, which no tool can be given` };
    }
    const surveyed = survey(alone, schema);
    const isQuery = operation.operation === OperationTypeNode.QUERY;
    const silent = surveyed.roots.filter(({ isSilent }) => isSilent);
    if (silent.length > 0) {
      const names = silent.map(({ name }) => name).join(', ');
      return {
        reason: `it does not ask ${names} for userErrors, or not whenever it is carried out, so that no agent could see them`,
      };
    }
    const rootFields = [...rootFieldsOf(surveyed.roots)].map((field) => field.name);
    return {
      tool: {
        name,
        title: titleOf(name),
        description: descriptionOf(operation, surveyed),
        inputSchema: inputSchemaOf(variableDefinitions, surveyed) as Tool['inputSchema'],
        annotations: isQuery ? hintsOfQuery : hintsOfMutation(rootFields, names),
      },
      query,
      isQuery,
      variables: new Set(variableDefinitions.map(({ variable }) => variable.name.value)),
      userErrors: new Map(surveyed.roots.map(({ name, userErrors }) => [name, userErrors])),
    };
  };
};
