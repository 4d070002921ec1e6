import type { IncomingHttpHeaders } from 'node:http';
import type { EndpointName } from '../api/endpoints.js';
import type { Clock } from './clock.js';
import type { Incidents } from './incidents.js';

export interface EmulatorOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Names the world; the same seed and start give the same world to the byte. */
  readonly seed?: string;
  readonly latencyMs?: number;
  /** Share of requests, 0 to 1, that are refused with 503. */
  readonly faultRate?: number;
  /** How fast time goes by; at 0 only `clock.advance` moves it. */
  readonly timeScale?: number;
  /** Epoch milliseconds of the world's beginning; now, unless given. */
  readonly startAt?: number;
  /** About how many jobs the main project has. */
  readonly jobs?: number;
  /** About how many jobs the main project has in DLI; 24, unless given. */
  readonly dliJobs?: number;
  readonly firstJobId?: bigint;
  /** Where the world is kept from one start to the next; nowhere, unless given. */
  readonly stateFile?: string;
  /** How long a token lives that IAM issues; 24 hours, unless given. */
  readonly tokenLifetimeMs?: number;
}

export interface ReceivedRequest {
  /** Null if no endpoint has this method and path. */
  readonly endpoint: EndpointName | null;
  readonly method: string;
  readonly url: string;
  /** 0 until the answer is on its way. */
  readonly status: number;
  /** The caller's X-Request-Id. */
  readonly requestId?: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Emulator extends Incidents {
  /** Serves the paths of CS, DLI, CDM, VPC and IAM alike. */
  readonly url: string;
  /** The demo user, with a token for the main project that does not run out. */
  readonly demo: {
    readonly token: string;
    readonly projectId: string;
    readonly user: string;
    readonly password: string;
    readonly domain: string;
    /** Key for signed requests, good for every project of the account. */
    readonly accessKey: string;
    readonly secretKey: string;
  };
  /** VPCs that no peering leads to at the start: those of the main project, then those of `peer`. */
  readonly vpcs: readonly {
    readonly vpcId: string;
    readonly tenantId: string;
    readonly vpcCidr: string;
  }[];
  /** The other side of peerings between tenants: the second project, with a token of its own. */
  readonly peer: { readonly token: string; readonly tenantId: string };
  /** The cluster of the main project in Cloud Data Migration. */
  readonly cdmClusterId: string;
  /** The main project, and the second one of the account. */
  readonly projectIds: readonly string[];
  readonly clock: Clock;
  /** Every request in order, up to the last 10,000. */
  readonly requests: readonly ReceivedRequest[];
  /** A token for the demo user, the main project and a day, unless told otherwise. */
  issueToken(options?: { projectId?: string; user?: string; expiresInMs?: number }): string;
  /** Ends one token before its time, or all but those of `demo` and `peer`. */
  expireTokens(token?: string): void;
  /** World, clock, tokens and request log as at the start of a new world, in the state file too. */
  reset(): void;
  close(): Promise<void>;
}
