import type { GraphQLRequest } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Asker } from './asker.js';
import type { Answer, HttpOperation } from './http/operation.js';

/** An operation as transports other than HTTP have it; it may name a trusted document instead of sending one. */
export interface OperationRequest extends GraphQLRequest {
  readonly documentId?: unknown;
}

/** Carries out GraphQL operations, the same for every transport. */
export interface Operations {
  /** A request of GraphQL over HTTP; one that may not be carried out at all fails with `HttpError`. */
  answer(operation: HttpOperation, asker: Asker): Promise<Answer>;
  /** The result of one operation, as its transport sends it; such a one has nothing but errors. */
  run(request: OperationRequest, asker: Asker): Promise<FormattedExecutionResult>;
  stop(): Promise<void>;
}
