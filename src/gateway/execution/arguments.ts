import { getArgumentValues, Kind, type ValueNode } from 'graphql';
import type { Arguments, FieldPlan } from './plan.js';
import type { Run } from './run.js';

const hasVariable = (node: ValueNode): boolean => {
  if (node.kind === Kind.LIST) return node.values.some(hasVariable);
  if (node.kind === Kind.OBJECT) return node.fields.some(({ value }) => hasVariable(value));
  return node.kind === Kind.VARIABLE;
};

/** Requests share constants: one that wrote into them would write into the others. */
const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
};

/** The arguments of a field, which all of its sources share; throws where a value is none of its type. */
export const argumentsOf = (run: Run, field: FieldPlan): Arguments => {
  const before = field.constant ?? run.args[field.index];
  if (before) return before;
  const [node] = field.nodes;
  if (!node) return {}; // a field has a node
  const args = getArgumentValues(field.definition, node, run.variables);
  if (node.arguments?.some(({ value }) => hasVariable(value))) run.args[field.index] = args;
  else field.constant = frozen(args);
  return args;
};
