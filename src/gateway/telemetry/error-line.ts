import { scrub } from './scrub.js';

/** What a line of the log tells of an error. */
export interface ErrorLine {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: ErrorLine;
  readonly errors?: readonly ErrorLine[];
}

/** Causes may go round in circles, and many errors may be one. */
const deepest = 5;
const most = 5;

/**
 * An error as the log shows it: with its stack and its causes, but of all else that it carries no more than a code.
 * Errors of connections hold sockets and headers, those of GraphQL documents and variables.
 */
export const describeError = (error: unknown, depth = 0): ErrorLine => {
  if (!(error instanceof Error)) return { type: typeof error, message: scrub(String(error)) };
  const { name, message, stack, cause } = error;
  const code: unknown = Reflect.get(error, 'code');
  const inner = error instanceof AggregateError ? error.errors.slice(0, most) : [];
  const below = (one: unknown) => describeError(one, depth + 1);
  return {
    type: name,
    message: scrub(message),
    ...(typeof code === 'string' && { code: scrub(code) }),
    ...(stack !== undefined && { stack: scrub(stack) }),
    ...(cause !== undefined && depth < deepest && { cause: below(cause) }),
    ...(inner.length > 0 && depth < deepest && { errors: inner.map(below) }),
  };
};
