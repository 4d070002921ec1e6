import {
  type CallToolResult,
  ProtocolError,
  ProtocolErrorCode,
} from '@modelcontextprotocol/server';
import type { Asker } from '../asker.js';
import { internalFailure, shortened } from '../errors.js';
import { HttpError } from '../http/body.js';
import { refusalResult } from '../http/refusals.js';
import type { Parts } from '../parts.js';
import { ResponseStream } from '../response-stream.js';
import { addCode } from '../telemetry/operation.js';
import { logFailure } from '../telemetry/request-log.js';
import { toolResultOf } from './result.js';
import type { OperationTool } from './tool.js';
import { longestName, type Tools } from './tools.js';

type Arguments = Readonly<Record<string, unknown>>;

/** GraphQL passes over variables that an operation does not have; an agent that makes one up should learn of it. */
const unknownArguments = ({ variables }: OperationTool, given: Arguments): HttpError | null => {
  const unknown = Object.keys(given).filter((name) => !variables.has(name));
  if (unknown.length === 0) return null;
  const there = variables.size > 0 ? [...variables].join(', ') : 'none';
  const message = `There is no argument ${unknown.join(', ')}. The arguments are: ${there}.`;
  return new HttpError(400, 'BAD_USER_INPUT', message);
};

const carryOut = async (
  { operations, metrics }: Parts,
  operation: OperationTool,
  given: Arguments,
  asker: Asker,
): Promise<CallToolResult> => {
  const { query, tool, isQuery } = operation;
  const refusal = unknownArguments(operation, given);
  if (refusal) {
    metrics.refused(refusal.code);
    addCode(asker.operation, refusal.code);
    const { errors } = refusalResult(refusal, asker.caller.requestId);
    return toolResultOf({ errors: shortened(errors) ?? [] }, operation);
  }
  const outcome = await operations.run(
    { query, operationName: tool.name, variables: given, readOnly: isQuery },
    asker,
  );
  if (outcome instanceof ResponseStream) throw new Error('No tool is a subscription');
  return toolResultOf(outcome, operation);
};

/** What operators are told of a call for a tool that is not there. */
const unknownTool = 'BAD_USER_INPUT';

/** Carries out the operation of a tool as any other; what is wrong with its arguments, the result tells. */
export const callTool = async (
  parts: Parts,
  tools: Tools,
  name: string,
  given: Arguments,
  asker: Asker,
): Promise<CallToolResult> => {
  const operation = tools.get(name);
  if (!operation) {
    const called = name.slice(0, longestName);
    parts.metrics.refused(unknownTool);
    addCode(asker.operation, unknownTool);
    const message = `There is no tool ${called} here. Those that are, tools/list tells.`;
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, message);
  }
  try {
    return await carryOut(parts, operation, given, asker);
  } catch (error) {
    // The SDK would tell the client what was thrown.
    if (!asker.departure.gone) logFailure(parts.options.log, error, asker.caller.requestId);
    addCode(asker.operation, internalFailure.code);
    throw new ProtocolError(ProtocolErrorCode.InternalError, internalFailure.message);
  }
};
