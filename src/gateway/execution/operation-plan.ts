import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { sizeOfDocument } from '../documents/cache.js';
import type { ObjectPlan } from './plan.js';

/** The plan of an operation for one set of values of the variables that its conditions stand on. */
export interface Variant {
  root: ObjectPlan | null;
  /** How many fields have been planned so far. */
  fields: number;
}

/** What is known of an operation once it has been seen. */
export interface OperationPlan {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Variables of `@skip` and `@include`. */
  readonly conditions: readonly string[];
  readonly variants: Map<string, Variant>;
  readonly bytesOfDocument: number;
  /** How large it was when it was kept last. */
  size: number;
}

const addConditions = ({ selections }: SelectionSetNode, names: Set<string>): void => {
  for (const node of selections) {
    for (const { name, arguments: given } of node.directives ?? []) {
      if (name.value !== 'skip' && name.value !== 'include') continue;
      for (const { value } of given ?? []) {
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      }
    }
    if (node.kind !== Kind.FRAGMENT_SPREAD && node.selectionSet) {
      addConditions(node.selectionSet, names);
    }
  }
};

const createPlan = (document: DocumentNode, operation: OperationDefinitionNode): OperationPlan => {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  const conditions = new Set<string>();
  addConditions(operation.selectionSet, conditions);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    fragments[definition.name.value] = definition;
    addConditions(definition.selectionSet, conditions);
  }
  return {
    fragments,
    conditions: [...conditions],
    variants: new Map(),
    bytesOfDocument: sizeOfDocument(document),
    size: 0,
  };
};

/**
 * Bytes of all plans that are kept, with the documents that they hold. Fragments make long plans of short documents, which
 * the store of documents does not see; and it may not have a document at all.
 */
const mostBytes = 32 * 2 ** 20;

/** What a planned field takes. */
const bytesOfField = 620;

const mostVariants = 16;

/** The variant of a plan that holds for the given variables. */
export const variantOf = (
  { conditions, variants }: OperationPlan,
  variables: Readonly<Record<string, unknown>>,
): Variant => {
  const key = conditions.map((name) => variables[name]).join();
  const before = variants.get(key);
  if (before) return before;
  const [oldest] = variants.keys();
  if (oldest !== undefined && variants.size === mostVariants) variants.delete(oldest);
  const variant: Variant = { root: null, fields: 0 };
  variants.set(key, variant);
  return variant;
};

/** The plans of operations that were asked for of late, by their nodes, which stay the same with Apollo's documents. */
export const createOperationPlans = () => {
  const plans = new LRUCache<OperationDefinitionNode, OperationPlan>({ maxSize: mostBytes });
  return {
    of: (document: DocumentNode, operation: OperationDefinitionNode): OperationPlan =>
      plans.get(operation) ?? createPlan(document, operation),

    /** Keeps a plan as large as it has become: parts of it are made when they are first needed. */
    keep(operation: OperationDefinitionNode, plan: OperationPlan): void {
      let size = plan.bytesOfDocument;
      for (const { fields } of plan.variants.values()) size += fields * bytesOfField;
      if (size === plan.size) return;
      plan.size = size;
      plans.set(operation, plan, { size });
    },
  };
};
