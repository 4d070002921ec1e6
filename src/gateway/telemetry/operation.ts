import type { OperationTypeNode } from 'graphql';
import type { Context } from '../context.js';

/** What log, metrics and traces tell of an operation; filled in while it is carried out. */
export interface OperationRecord {
  /** The trace that it belongs to, as its caller says. */
  readonly traceparent: string | null;
  /** The trace that is kept of it, where one is. */
  traceId?: string;
  type?: OperationTypeNode;
  name?: string;
  /** The codes of its errors, each once. */
  codes: readonly string[];
}

export const createOperationRecord = (traceparent: string | null): OperationRecord => ({
  traceparent,
  codes: [],
});

/** An operation as lines of the log tell of it. What is not known stays out. */
export const operationFields = ({ operation, traffic }: Context) => ({
  type: operation.type,
  operation: operation.name,
  traceId: operation.traceId,
  calls: traffic.calls.length,
  coalesced: traffic.coalesced || undefined,
  codes: operation.codes.length > 0 ? operation.codes : undefined,
});
