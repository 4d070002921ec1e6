import {
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { Exposure, OperationLimits } from '../options.js';
import { LimitExceeded } from './exceeded.js';
import { createMeasure, type FragmentOf, type Size } from './measure.js';
import { mostRepeated } from './repeated.js';
import { unconditionalSubscriptions } from './subscription-rule.js';

type DocumentLimits = Pick<
  OperationLimits,
  'maxTokens' | 'maxDepth' | 'maxAliases' | 'maxDirectives' | 'maxRepeatedFields'
>;

/** Enough for all that tools ask of a schema; types within types within types are bounded by graphql-js besides. */
const maxSchemaDepth = 20;

const tooLarge = (size: Size, limits: DocumentLimits): LimitExceeded[] => {
  const { maxTokens, maxDepth, maxAliases, maxDirectives } = limits;
  const checks = [
    [
      'DEPTH_LIMIT_EXCEEDED',
      size.depth,
      maxDepth,
      `The operation nests fields ${size.depth} deep; at most ${maxDepth} are allowed.`,
    ],
    [
      'DEPTH_LIMIT_EXCEEDED',
      size.schemaDepth,
      maxSchemaDepth,
      `The operation nests fields of the schema ${size.schemaDepth} deep; at most ${maxSchemaDepth} are allowed.`,
    ],
    [
      'ALIAS_LIMIT_EXCEEDED',
      size.aliases,
      maxAliases,
      `The operation has ${size.aliases} aliases, those of fragments wherever they are spread; at most ${maxAliases} are allowed.`,
    ],
    [
      'DIRECTIVE_LIMIT_EXCEEDED',
      size.directives,
      maxDirectives,
      `The operation has ${size.directives} directives, those of fragments wherever they are spread; at most ${maxDirectives} are allowed.`,
    ],
    [
      'TOKEN_LIMIT_EXCEEDED',
      size.selections,
      maxTokens,
      `With its fragments written out, the document has ${size.selections} selections, more than the ${maxTokens} tokens that it may have.`,
    ],
  ] as const;
  return checks
    .filter(([, found, limit]) => found > limit)
    .map(([code, found, limit, message]) => new LimitExceeded(code, message, limit, found));
};

const tooOften = (
  { selectionSet }: OperationDefinitionNode,
  fragmentOf: FragmentOf,
  most: number,
): LimitExceeded | null => {
  const { field, times } = mostRepeated(selectionSet, fragmentOf);
  if (field === null || times <= most) return null;
  const name = (field.alias ?? field.name).value;
  return new LimitExceeded(
    'REPEATED_FIELD_LIMIT_EXCEEDED',
    `\`${name}\` is selected ${times} times in one place; at most ${most} times are allowed.`,
    most,
    times,
    { nodes: field },
  );
};

/** Refuses documents that come to more than the limits allow. They are measured before anything else is looked at. */
const withinLimits =
  (limits: DocumentLimits): ValidationRule =>
  (context: ValidationContext) => ({
    Document(document) {
      const fragmentOf: FragmentOf = (name) => context.getFragment(name);
      const measure = createMeasure(fragmentOf);
      const operations = document.definitions.filter(
        (definition) => definition.kind === Kind.OPERATION_DEFINITION,
      );
      const sizes = operations.map(measure);
      const selections = sizes.reduce((sum, size) => sum + size.selections, 0);
      const exceeded = sizes.flatMap((size) => tooLarge({ ...size, selections }, limits)).at(0);
      if (exceeded) context.reportError(exceeded);
      // A rule of GraphQL's own refuses what has no end.
      if (exceeded || sizes.some(({ endless }) => endless)) return false;
      const repeated = operations
        .map((operation) => tooOften(operation, fragmentOf, limits.maxRepeatedFields))
        .find((found) => found !== null);
      if (repeated) context.reportError(repeated);
      return false;
    },
  });

/** What shows the schema: to clients, and to composers of a federated graph. `__typename` is no secret. */
const schemaFields: ReadonlySet<string> = new Set(['__schema', '__type', '_service']);

/** Refuses to show the schema. */
const withoutSchema: ValidationRule = (context) => {
  let told = false;
  return {
    Field(node) {
      if (told || !schemaFields.has(node.name.value)) return;
      told = true;
      context.reportError(
        new GraphQLError(
          `This gateway does not show its schema: \`${node.name.value}\` is turned off. Ask its operators for the SDL.`,
          { nodes: node, extensions: { validationErrorCode: 'INTROSPECTION_DISABLED' } },
        ),
      );
    },
  };
};

/** Refuses operations of a kind that the schema does not have, which GraphQL itself would notice only at work. */
const ofKnownKind: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(
      new GraphQLError(`There is no operation of the kind \`${node.operation}\` here.`, {
        nodes: node,
      }),
    );
  },
});

/**
 * Rules for documents, beside those of GraphQL: errors of limits are `LimitExceeded`. The number of tokens is for the
 * parser to check.
 */
export const documentRules = (
  options: DocumentLimits & Pick<Exposure, 'introspection'>,
): ValidationRule[] => [
  withinLimits(options),
  ofKnownKind,
  ...(options.introspection ? [] : [withoutSchema]),
  unconditionalSubscriptions, // the last, since those before it would not see the document that it changes
];
