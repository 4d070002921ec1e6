import type {
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { ResolveInfo } from './info.js';
import type { Variant } from './operation-plan.js';
import type { Arguments } from './plan.js';

/** One operation on its way. */
export class Run {
  readonly errors: GraphQLError[] = [];
  /** By the numbers of fields: what their resolvers are told. */
  readonly infos: ResolveInfo[] = [];
  readonly args: Arguments[] = [];
  /** How many values are still to come. */
  pending = 0;
  /** What follows when no value is to come any more. */
  whenIdle: () => void = () => {};
  /** What follows when the whole answer has become null. */
  whenDead: () => void = () => {};

  constructor(
    readonly schema: GraphQLSchema,
    readonly operation: OperationDefinitionNode,
    readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    readonly variant: Variant,
    readonly variables: Readonly<Record<string, unknown>>,
    readonly context: unknown,
  ) {}
}
