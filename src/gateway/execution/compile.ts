import {
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNullableType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { collectFields, setsBelow } from '../limits/collect.js';
import { createAnswerClass } from './answer-class.js';
import { abstract, leaf, list, object, writerOf } from './complete.js';
import type { Arguments, Complete, FieldPlan, ObjectPlan, Resolve, Slot, Write } from './plan.js';
import type { Run } from './run.js';

type Definition = GraphQLField<unknown, unknown>;

const definitionOf = (
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  name: string,
): Definition | undefined => {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return type.getFields()[name];
};

/** Completers of composite types find out what is selected when they meet the first object of a type. */
const completerOf = (type: GraphQLNullableType & GraphQLOutputType, field: FieldPlan): Complete => {
  if (isListType(type)) return list(slotOf(type.ofType, field));
  if (isLeafType(type)) return leaf(writerOf(type));
  const plans = new Map<GraphQLObjectType, ObjectPlan>();
  const planOf = (run: Run, of: GraphQLObjectType): ObjectPlan => {
    const before = plans.get(of);
    if (before) return before;
    const plan = compileObject(run, of, setsBelow(field.nodes));
    plans.set(of, plan);
    return plan;
  };
  return isAbstractType(type) ? abstract(type, planOf) : object(type, planOf);
};

const slotOf = (type: GraphQLOutputType, field: FieldPlan): Slot => ({
  nullable: !isNonNullType(type),
  field,
  complete: completerOf(getNullableType(type), field),
});

const noArguments: Arguments = Object.freeze({});

class CompiledField implements FieldPlan {
  readonly name: string;
  readonly resolve: Resolve | null;
  readonly slot: Slot;
  readonly write: Write | null;
  constant: Arguments | null;

  constructor(
    readonly key: string,
    readonly nodes: readonly FieldNode[],
    readonly definition: Definition,
    readonly parentType: GraphQLObjectType,
    readonly index: number,
  ) {
    this.name = definition.name;
    this.constant = definition.args.length === 0 ? noArguments : null;
    // graphql-js types resolvers with a path in their info; codegen sees that ours do without.
    this.resolve = (definition.resolve as Resolve | undefined) ?? null;
    const type = getNullableType(definition.type);
    this.write = isLeafType(type) ? writerOf(type) : null;
    this.slot = slotOf(definition.type, this);
  }
}

/** What the selection sets ask of objects of a type; throws where a condition is neither true nor false. */
export const compileObject = (
  run: Run,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ObjectPlan => {
  const { schema, fragments, variables, variant } = run;
  const counts = (node: SelectionNode, condition: string | undefined): boolean => {
    if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
    if (getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if === false) return false;
    const asked = condition === undefined ? type : schema.getType(condition);
    return asked === type || (isAbstractType(asked) && schema.isSubType(asked, type));
  };
  const fields: FieldPlan[] = [];
  for (const [key, nodes] of collectFields(sets, (name) => fragments[name], counts)) {
    const definition = definitionOf(schema, type, nodes[0].name.value);
    if (!definition) continue; // graphql-js passes over it, too; a valid document has none
    fields.push(new CompiledField(key, nodes, definition, type, variant.fields));
    variant.fields += 1;
  }
  return { type, fields, Answer: createAnswerClass() };
};
