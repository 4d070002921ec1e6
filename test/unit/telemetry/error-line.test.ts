import { GraphQLError, Source } from 'graphql';
import { describe, expect, test } from 'vitest';
import { describeError } from '../../../src/gateway/telemetry/error-line.js';

const token = `MII${'aB3-'.repeat(30)}`;
const shown = (error: unknown) => JSON.stringify(describeError(error));

describe('Of an error the log shows', () => {
  test('its type, message, code and stack, and its causes', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:9'), {
      code: 'ECONNREFUSED',
    });
    expect(describeError(new TypeError('It failed', { cause }))).toEqual({
      type: 'TypeError',
      message: 'It failed',
      stack: expect.stringContaining('error-line.test.ts'),
      cause: {
        type: 'Error',
        message: 'connect ECONNREFUSED 127.0.0.1:9',
        code: 'ECONNREFUSED',
        stack: expect.any(String),
      },
    });
  });

  test.each<[string, unknown]>([
    ['headers that hang on it', Object.assign(new Error('x'), { headers: { h: token } })],
    ['a token in its message', new Error(`Invalid value ${token}`)],
    ['a token in its code', Object.assign(new Error('x'), { code: token })],
    ['a token in the message of its cause', new Error('x', { cause: new Error(token) })],
    ['a token among many errors', new AggregateError([new Error(token)], 'x')],
    ['a token that was thrown as it is', token],
    ['a token of a scheme', new Error(`Authorization: Bearer ${token}`)],
    ['a short token of a scheme', new Error('Authorization: bearer MIIaB3-')],
    ['a password in a URL', new Error('Cannot reach https://user:MIIaB3-@host/x')],
  ])('not %s', (_, error) => {
    expect(shown(error)).not.toContain('MIIaB3-');
    expect(describeError(error).message).not.toBe('');
  });

  test('nothing of a document and its variables', () => {
    const source = new Source('{ canary }');
    const error = new GraphQLError('It failed', {
      source,
      positions: [2],
      extensions: { variables: { canary: 1 } },
    });
    expect(shown(error)).not.toContain('canary }');
    expect(shown(error)).not.toContain('variables');
  });

  test('an end of causes that go round in circles', () => {
    const error = new Error('x');
    error.cause = error;
    expect(shown(error).match(/"type"/g)).toHaveLength(6);
  });

  test('no more than the beginning of an endless message', () => {
    expect(shown(new Error('x y '.repeat(100_000))).length).toBeLessThan(10_000);
  });
});
