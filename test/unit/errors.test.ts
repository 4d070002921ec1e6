import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { formatError, isUnexpected } from '../../src/gateway/errors.js';
import { badInput } from '../../src/gateway/mapping/bad-input.js';
import { MalformedAnswer } from '../../src/gateway/mapping/reader.js';
import { OutcomeUnknown, type Settled } from '../../src/gateway/mutations/settle.js';
import {
  InvalidArgument,
  MissingCredentials,
  UploadFailed,
  UpstreamError,
} from '../../src/gateway/upstream/error.js';

/** The error as the client sees it, if a resolver throws `thrown`. */
const seen = (thrown: Error) => {
  const located =
    thrown instanceof GraphQLError
      ? thrown
      : new GraphQLError(thrown.message, { originalError: thrown });
  const extensions = { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at x'], ...located.extensions };
  return formatError({ ...located.toJSON(), extensions }, located);
};

describe('The client sees', () => {
  test.each<[string, Error, string, RegExp]>([
    [
      'a timeout',
      new UpstreamError('getJob', 'timeout', null, null),
      'UPSTREAM_TIMEOUT',
      /in time/,
    ],
    [
      'an unreachable service',
      new UpstreamError('getJob', 'unavailable', null, null),
      'UPSTREAM_UNAVAILABLE',
      /reached/,
    ],
    [
      'an unreadable answer',
      new UpstreamError('getJob', 'bad-response', 200, null),
      'UPSTREAM_BAD_RESPONSE',
      /read/,
    ],
    [
      'an error of the service',
      new UpstreamError('getJob', 'api', 400, { code: 'CS.1', cause: 'So' }),
      'UPSTREAM_ERROR',
      /CS\.1, So$/,
    ],
    [
      'an error without a cause',
      new UpstreamError('getJob', 'api', 400, { code: 'CS.1' }),
      'UPSTREAM_ERROR',
      /CS\.1$/,
    ],
    [
      'a token that has ended',
      new UpstreamError('getJob', 'api', 400, { code: 'CS.10007' }),
      'UNAUTHENTICATED',
      /IAM/,
    ],
    [
      'another project',
      new UpstreamError('getJob', 'api', 400, { code: 'CS.10006' }),
      'FORBIDDEN',
      /project/,
    ],
    ['too many requests', new UpstreamError('getJob', 'api', 429, null), 'RATE_LIMITED', /Wait/],
    [
      'a malformed answer',
      new MalformedAnswer('secret_field is missing'),
      'UPSTREAM_BAD_RESPONSE',
      /^(?!.*secret)/,
    ],
    ['no token', new MissingCredentials(), 'UNAUTHENTICATED', /X-Auth-Token/],
    [
      'a token that has ended, with the status of a success',
      new UpstreamError('runJob', 'api', 200, { code: 'CS.10007' }),
      'UNAUTHENTICATED',
      /IAM/,
    ],
    [
      'a code of the catalogue, in its words',
      new UpstreamError('getJob', 'api', 400, { code: 'CS.26500', cause: 'Etwas' }),
      'UPSTREAM_ERROR',
      /^A part behind the service failed\. .+ \(CS\.26500\)$/,
    ],
    [
      'a code of the catalogue with what the service filled in',
      new UpstreamError('getJob', 'api', 400, { code: 'CS.20007', cause: 'It uses 34.' }),
      'UPSTREAM_ERROR',
      /34.* \(CS\.20007\)$/,
    ],
    [
      'an answer that was lost',
      new UpstreamError('runJob', 'lost', 502, null),
      'OUTCOME_UNKNOWN',
      /may have been carried out/,
    ],
    [
      'a file that is too large',
      new UploadFailed('UPLOAD_TOO_LARGE', 'The file is too large.'),
      'UPLOAD_TOO_LARGE',
      /^The file is too large\.$/,
    ],
    [
      'a file that broke off',
      new UploadFailed('BAD_USER_INPUT', 'It broke off.'),
      'BAD_USER_INPUT',
      /^It broke off\.$/,
    ],
    ['a bad argument', new InvalidArgument('Mend this.'), 'BAD_USER_INPUT', /^Mend this\.$/],
    ['bad input', badInput('Mend that.'), 'BAD_USER_INPUT', /^Mend that\.$/],
  ])('%s', (_, thrown, code, message) => {
    const { extensions, ...error } = seen(thrown);
    expect(extensions?.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(extensions).not.toHaveProperty('stacktrace');
  });

  test('nothing of a failure within, which the log is to tell instead', () => {
    const failure = new TypeError('secret at /path');
    const { message, extensions } = seen(failure);
    expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
    expect(message).not.toMatch('secret');
    expect(isUnexpected(failure)).toBe(true);
    expect(isUnexpected(new GraphQLError('x', { originalError: failure }))).toBe(true);
  });

  test.each([
    new UpstreamError('getJob', 'timeout', null, null),
    new MalformedAnswer('x'),
    badInput('x'),
    new GraphQLError('x'),
  ])('what was expected to happen, and is nothing for the log: %s', (error) => {
    expect(isUnexpected(error)).toBe(false);
  });

  test('what the service said, and nothing if it said nothing', () => {
    const service = { code: 'CS.1', name: 'N', cause: 'C', suggestion: 'S' };
    expect(seen(new UpstreamError('getJob', 'api', 400, service)).extensions?.cs).toEqual(service);
    expect(seen(new UpstreamError('getJob', 'api', 500, null)).extensions?.cs).toBeUndefined();
  });

  test.each<[Settled, RegExp]>([
    [{ outcome: 'DONE', id: 'Job:7' }, /what was asked for: there is no need to repeat it\.$/],
    [{ outcome: 'NOT_SEEN' }, /nothing of it so far: look again before you repeat it\.$/],
    [{ outcome: 'UNKNOWN' }, /look yourself before you repeat it\.$/],
  ])('what reading back has shown of a write: %j', (settled, advice) => {
    const service = { code: 'APIG.0101', cause: 'Timed out' };
    const cause = new UpstreamError('runJob', 'lost', 504, service);
    const { message, extensions } = seen(new OutcomeUnknown(settled, { cause }));
    expect(message).toMatch(/^The write was sent, but its answer was lost/);
    expect(message).toMatch(advice);
    expect(extensions).toEqual({ code: 'OUTCOME_UNKNOWN', settled, cs: service });
    expect(JSON.stringify([message, extensions])).not.toContain('stack');
  });
});
