import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Parts } from '../parts.js';
import type { Caller } from '../upstream/client.js';
import { answerJson } from './health.js';

/** Answers GraphQL over server-sent events (graphql-sse, distinct connections) at `/graphql/stream`. */
export const answerStream = async (
  _request: IncomingMessage,
  response: ServerResponse,
  _caller: Caller,
  _parts: Parts,
): Promise<void> => answerJson(response, 501, { message: 'Not there yet.' });
