import type { ExecutionResult } from 'graphql';

/** What went wrong outside of GraphQL, in words for the reader. GraphiQL would show its stack, which tells them nothing. */
export class Failure extends Error {
  override readonly stack = undefined;
}

/** A connection that broke, or never was; nobody knows then how far an operation has come. */
export const brokenConnection = (isMutation: boolean): Failure =>
  new Failure(
    isMutation
      ? 'The connection to the gateway broke: see whether this has been carried out before you run it again.'
      : 'The connection to the gateway broke; run it again.',
  );

const isAnswer = (body: unknown): body is ExecutionResult =>
  typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** What the gateway has answered; others that stand between, such as proxies, have answers of their own. */
export const answerIn = async (response: Response): Promise<ExecutionResult> => {
  const body = parsed(await response.text());
  if (isAnswer(body)) return body;
  throw new Failure(
    `This is no answer of the gateway (HTTP ${response.status}): something between may have answered; run it again.`,
  );
};
