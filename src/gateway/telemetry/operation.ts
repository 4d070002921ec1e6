import type { OperationTypeNode } from 'graphql';
import type { Traffic } from '../context.js';

/** What log, metrics and traces tell of an operation; filled in while it is carried out. */
export interface OperationRecord {
  /** The trace that it belongs to, as its caller says. */
  readonly traceparent: string | null;
  /** The trace that is kept of it, where one is. */
  traceId: string | undefined;
  type: OperationTypeNode | undefined;
  name: string | undefined;
  /** The codes of its errors, each once. */
  codes: readonly string[];
  /** What was asked of the upstream for it; of a subscription, for its last event. */
  traffic: Traffic | undefined;
  /** Calls for the events before. */
  callsBefore: number;
  coalescedBefore: number;
  /** Of a subscription: how many it has told. */
  events: number | undefined;
  /** Whether it got the answer of another one. */
  shared: true | undefined;
  /** The hash of its document, where that is not trusted and the log has to say so. */
  untrusted: string | undefined;
  /** Told once, when the type is known. */
  onType: ((type: OperationTypeNode) => void) | undefined;
  /** Told when it begins to wait for what it has written: it needs no place among those under way from then on. */
  onWait: (() => void) | undefined;
}

export const createOperationRecord = (traceparent: string | null): OperationRecord => ({
  traceparent,
  traceId: undefined,
  type: undefined,
  name: undefined,
  codes: [],
  traffic: undefined,
  callsBefore: 0,
  coalescedBefore: 0,
  events: undefined,
  shared: undefined,
  untrusted: undefined,
  onType: undefined,
  onWait: undefined,
});

/** Has what is asked of the upstream from now on counted; what was before counts on. */
export const noteTraffic = (record: OperationRecord, traffic: Traffic): void => {
  if (record.traffic) {
    record.callsBefore += record.traffic.calls.length;
    record.coalescedBefore += record.traffic.coalesced;
  }
  record.traffic = traffic;
};

/** Notes the code of an error, once however often it comes. */
export const addCode = (record: OperationRecord, code: string): void => {
  if (!record.codes.includes(code)) record.codes = [...record.codes, code];
};

/** An operation as lines of the log tell of it. What is not known stays out. */
export const operationFields = ({
  type,
  name,
  traceId,
  shared,
  traffic,
  callsBefore,
  coalescedBefore,
  events,
  codes,
}: OperationRecord) => ({
  type,
  operation: name,
  traceId,
  shared,
  events,
  calls: callsBefore + (traffic?.calls.length ?? 0),
  coalesced: coalescedBefore + (traffic?.coalesced ?? 0) || undefined,
  codes: codes.length > 0 ? codes : undefined,
});
