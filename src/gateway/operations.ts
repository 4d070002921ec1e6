import type { GraphQLRequest } from '@apollo/server';
import type { Asker } from './asker.js';
import type { TrustedDocuments } from './documents/documents.js';
import type { Answer, HttpOperation } from './http/operation.js';
import type { Outcome } from './response-stream.js';

/** An operation as transports other than HTTP have it; it may name a trusted document instead of sending one. */
export interface OperationRequest extends GraphQLRequest {
  readonly documentId?: unknown;
  /** Whether it must not write. */
  readonly readOnly?: boolean;
}

/** Carries out GraphQL operations, the same for every transport. */
export interface Operations {
  /** The documents that it trusts. */
  readonly trusted: TrustedDocuments;
  /** A request of GraphQL over HTTP; one that may not be carried out at all fails with `HttpError`. */
  answer(operation: HttpOperation, asker: Asker): Promise<Answer>;
  /**
   * What comes of one operation, as its transport sends it; of one that may not be carried out, nothing but errors. A
   * subscription has been found valid by then; it begins to watch when somebody reads its results.
   */
  run(request: OperationRequest, asker: Asker): Promise<Outcome>;
  stop(): Promise<void>;
}
