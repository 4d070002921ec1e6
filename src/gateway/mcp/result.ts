import type { CallToolResult } from '@modelcontextprotocol/server';
import type { FormattedExecutionResult } from 'graphql';
import { isObject } from '../wire-json.js';
import type { OperationTool } from './tool.js';

type Data = FormattedExecutionResult['data'];

/** Nothing, or a list of nothing else. */
const isNothing = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length > 0 && value.every(isNothing));

const hasUserErrors = (payload: unknown, names: ReadonlySet<string>): boolean =>
  isObject(payload) &&
  [...names].some((name) => Array.isArray(payload[name]) && payload[name].length > 0);

/**
 * Whether a call is to be told as failed: a query that failed and has given nothing at all; a mutation of which any part
 * was refused or failed, since the agent has to look at that before it goes on.
 */
const hasFailed = (
  { data, errors }: FormattedExecutionResult,
  operation: OperationTool,
): boolean => {
  if (!data) return true;
  const roots = [...operation.userErrors].filter(([name]) => data[name] !== undefined);
  const failed = roots.filter(([name]) => isNothing(data[name]));
  if (operation.isQuery) return errors !== undefined && failed.length === roots.length;
  return failed.length > 0 || roots.some(([name, asked]) => hasUserErrors(data[name], asked));
};

/** The result of an operation as that of its tool: the same data and errors, as an object and as text. */
export const toolResultOf = (
  result: FormattedExecutionResult,
  operation: OperationTool,
): CallToolResult => {
  const { errors } = result;
  const data: Data = result.data ?? null;
  const told = errors ? { data, errors } : { data };
  return {
    content: [{ type: 'text', text: JSON.stringify(told) }],
    structuredContent: told,
    isError: hasFailed(result, operation),
  };
};
