import type { Endpoint, Service } from '../../api/endpoint.js';
import { type EndpointName, endpoints } from '../../api/endpoints.js';

/** What kind of failure it was, as far as the gateway acts on it. */
export type FailureKind =
  | 'api' // the service answered with an error of its own
  | 'timeout' // no answer, or not all of it, in time
  | 'unavailable' // no connection, or a proxy in front said so
  | 'lost' // a write was sent, and its answer did not come or cannot be read: it may have been carried out
  | 'bad-response' // an answer that cannot be read
  | 'too-large'; // an answer that is too large to be read

/** What the service said, as far as it said anything. */
export interface ServiceError {
  readonly code: string;
  readonly name?: string | undefined;
  readonly cause?: string | undefined;
  readonly suggestion?: string | undefined;
}

interface UpstreamErrorOptions extends ErrorOptions {
  /** Milliseconds for which the service asks to be left alone. */
  readonly retryAfterMs?: number | null;
}

/** The only error that leaves the upstream client. It never holds a host, a path, a header or a credential. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  readonly retryAfterMs: number | null;

  constructor(
    readonly endpoint: EndpointName,
    readonly kind: FailureKind,
    readonly status: number | null,
    readonly service: ServiceError | null,
    options?: UpstreamErrorOptions,
  ) {
    super(`${endpoint}: ${service?.code ?? status ?? kind}`, options);
    this.retryAfterMs = options?.retryAfterMs ?? null;
  }

  /** Whether the service says that what was asked for is not there: in a code of its own, or by a plain 404. */
  get missing(): boolean {
    const { missing }: Endpoint = endpoints[this.endpoint];
    return this.service
      ? missing.includes(this.service.code)
      : this.status === 404 && missing.length > 0;
  }
}

/** Whether a code is one of the services behind the gateway, and not of a proxy in front of them. */
export const isServiceCode = (code: string): boolean => /^(CS|DLI|Cdm)\./.test(code);

/** A request that cannot be sent because its service is not configured. */
export class ServiceNotConfigured extends Error {
  override readonly name = 'ServiceNotConfigured';

  constructor(readonly service: Service) {
    super(service);
  }
}

/** A request that cannot be sent: the caller gave something that no upstream call may carry. */
export class InvalidArgument extends Error {
  override readonly name = 'InvalidArgument';
}

/** A request that cannot be sent because nobody said who asks. */
export class MissingCredentials extends Error {
  override readonly name = 'MissingCredentials';
}

/** A file that cannot be sent on. What it was meant for has not been written. */
export class UploadFailed extends Error {
  override readonly name = 'UploadFailed';

  constructor(
    readonly code: 'BAD_USER_INPUT' | 'UPLOAD_TOO_LARGE',
    message: string,
  ) {
    super(message);
  }
}
