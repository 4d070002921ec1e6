import type { Endpoint } from '../../api/endpoint.js';
import type { Departure } from '../departure.js';
import type { Caller } from '../upstream/client.js';

/** How upstream calls are authenticated, with what that takes. */
export type Auth =
  | { readonly mode: 'passthrough' }
  | {
      readonly mode: 'password';
      readonly user: string;
      readonly password: string;
      readonly domain: string;
    }
  | { readonly mode: 'aksk'; readonly accessKey: string; readonly secretKey: string };

/** A call that is complete but for the proof of who makes it. */
export interface OutgoingRequest {
  readonly endpoint: Endpoint;
  readonly method: string;
  readonly origin: string;
  /** Path and query, as they are sent. */
  readonly path: string;
  /** The type of the body, if it has one. */
  readonly contentType: string | null;
  /** Null where there is none; `stream` where it is sent before all of it is known. */
  readonly body: string | 'stream' | null;
}

/** An answer of IAM, whatever its status. */
export interface ExchangeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Asks IAM for a token, without proof of who asks; fails if there is no answer. */
export type Exchange = (
  name: 'createToken',
  body: unknown,
  client: Departure,
) => Promise<ExchangeAnswer>;

/** Proves to the upstream on whose behalf calls are made. */
export interface Credentials {
  /** Headers that prove it, for as long as `call` waits; fails with `MissingCredentials` if nobody said who asks. */
  prove(
    request: OutgoingRequest,
    caller: Caller,
    call: { readonly signal: AbortSignal },
  ): Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>;
  /** Whether a proof is that of the gateway itself: if it is refused, no caller can mend that. */
  owns(proof: Readonly<Record<string, string>>, caller: Caller): boolean;
  /** Whether a call whose proof was refused is worth one more try, with a new proof. */
  renews(proof: Readonly<Record<string, string>>, caller: Caller): boolean;
  /** Who the upstream takes the caller for: what one such may see, the other may. It is as secret as a token. */
  identity(caller: Caller): string;
  /** Whether IAM refuses the account of the gateway, and is left alone for a while. */
  isRefused?(): boolean;
  /** What no error text and no log line may repeat, beside the token that proves a call. */
  secrets(caller: Caller): readonly string[];
}
