import type { Departure } from './departure.js';
import type { OperationRecord } from './telemetry/operation.js';
import type { Caller } from './upstream/client.js';

/** Who asks for one operation, over whichever transport. */
export interface Asker {
  readonly caller: Caller;
  /** Whether they want to see the upstream calls. */
  readonly explain: boolean;
  readonly departure: Departure;
  readonly operation: OperationRecord;
}
