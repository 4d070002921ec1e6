import type { IncomingHttpHeaders } from 'node:http';
import type { FormattedExecutionResult } from 'graphql';
import { withRequestId } from '../errors.js';
import { readJson } from './body.js';

/** An operation as HTTP has it. */
export interface HttpOperation {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** What follows the path of its URL, with the question mark. */
  readonly search: string;
  /** JSON as it came, which is read only where somebody has to; null for a form. */
  readonly text: string | null;
  /** What has been read of a form. */
  readonly form?: object;
}

/** What is in the body of an operation; fails where it is no JSON. An empty one is Apollo's to refuse. */
export const bodyOf = ({ text, form }: HttpOperation): unknown =>
  (text === null ? form : readJson(text)) ?? '';

/** Longer texts are not worth a second copy while their operation is under way. */
const longestKey = 65_536;

/**
 * All of an operation that its answer depends on, beside who asks: the same text stands for the same operation. Null for
 * a form, whose files are read only once, and for long texts.
 */
export const keyOf = ({ method, headers, search, text }: HttpOperation): string | null => {
  if (text === null || text.length > longestKey) return null;
  const { accept = '', 'content-type': type = '' } = headers;
  return method === 'POST' ? `POST\n${accept}\n${text}` : `GET\n${accept}\n${type}\n${search}`;
};

/** What an operation over HTTP is answered with. */
export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** JSON. That with errors is a text, in which they come first; what is long without any are bytes. */
  readonly body: string | Buffer;
}

/** A write copies a text twice, to join it to its headers and to make bytes of it: beyond so many characters that costs. */
const longText = 4_096;

/** A result as it is sent. */
export const bodyOfResult = ({ errors, data, extensions }: FormattedExecutionResult) => {
  const text = JSON.stringify({ errors, data, extensions });
  return errors || text.length < longText ? text : Buffer.from(text);
};

const hasErrors = (body: string | Buffer): body is string =>
  typeof body === 'string' && body.startsWith('{"errors"');

/** An answer as another request gets it: errors have the id of their own. */
export const answerForAnother = (answer: Answer, requestId: string): Answer => {
  const { body } = answer;
  if (!hasErrors(body)) return answer;
  const result: FormattedExecutionResult = JSON.parse(body);
  return { ...answer, body: bodyOfResult(resultForAnother(result, requestId)) };
};

/** The same of a result. */
export const resultForAnother = (
  result: FormattedExecutionResult,
  requestId: string,
): FormattedExecutionResult => {
  const errors = withRequestId(result.errors, requestId);
  return errors ? { ...result, errors } : result;
};
