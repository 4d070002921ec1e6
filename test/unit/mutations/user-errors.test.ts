import { describe, expect, test } from 'vitest';
import { errorCodes } from '../../../src/api/error-codes.js';
import { fillIn } from '../../../src/gateway/catalogue-text.js';
import { userError, userErrorOf } from '../../../src/gateway/mutations/user-errors.js';
import { type FailureKind, UpstreamError } from '../../../src/gateway/upstream/error.js';

describe('What the service filled in', () => {
  const ours = 'At most {0} SPUs (per user) are left.';

  test.each<[string, string, string | undefined, string]>([
    ['nothing to fill in', 'No SPUs are left.', 'Quota 12', 'No SPUs are left.'],
    ['the same words', ours, 'At most 12 SPUs (per user) are left.', '12'],
    [
      'the same words around a text',
      ours,
      'At most two or so SPUs (per user) are left.',
      'two or so',
    ],
    ['the same words around signs', ours, 'At most $& $1 SPUs (per user) are left.', '$& $1'],
    ['words of its own with a number', ours, 'The remaining quota is 12.', '12'],
    ['words of its own in Chinese', ours, '剩余配额为 12', '12'],
    ['a number in a name', ours, 'Quota of cluster-7 and v2_3 is exceeded', '…'],
    ['no number', ours, 'The quota is exceeded', '…'],
    ['several numbers', ours, '30 SPUs are used of 42', '…'],
    ['no words', ours, undefined, '…'],
    ['empty words', ours, '', '…'],
  ])('is known from %s', (_, text, cause, value) => {
    expect(fillIn(text, cause)).toBe(text.replace('{0}', () => value));
  });
});

const pathOf = (wire: string) => (wire === 'name' ? ['input', 'name'] : undefined);

describe('A user error', () => {
  const { reason, message, suggestion } = errorCodes['CS.11004'];

  test('says of a code of the catalogue what that says, and keeps what the service said', () => {
    const service = { name: 'N', cause: 'Taken', suggestion: 'Change it' };
    expect(userError('CS.11004', pathOf, service)).toEqual({
      code: 'CS.11004',
      reason,
      message,
      suggestion,
      field: ['input', 'name'],
      serviceMessage: 'Taken',
    });
  });

  test('needs no service', () => {
    expect(userError('CS.11004', () => undefined)).toEqual({
      code: 'CS.11004',
      reason,
      message,
      suggestion,
      field: null,
      serviceMessage: null,
    });
  });

  test.each([
    [{ cause: 'No', suggestion: 'Yes' }, 'No', 'Yes', 'No'],
    [{ cause: 'No' }, 'No', null, 'No'],
    [{}, 'The service refused, and did not say why.', null, null],
  ])('of an unknown code says what the service said: %j', (service, text, advice, said) => {
    expect(userError('CS.99999', pathOf, service)).toEqual({
      code: 'CS.99999',
      reason: 'UNKNOWN',
      message: text,
      suggestion: advice,
      field: null,
      serviceMessage: said,
    });
  });

  test('has a path of its own, which nobody else changes', () => {
    const path = ['input', 'name'];
    userError('CS.11004', () => path).field?.push('x');
    expect(path).toEqual(['input', 'name']);
  });
});

describe('Which errors the caller can mend', () => {
  const failure = (kind: FailureKind, status: number | null, code: string | null) =>
    new UpstreamError('createSqlJob', kind, status, code === null ? null : { code });

  test.each<[string, Error, string | null]>([
    ['a code of the caller’s side', failure('api', 400, 'CS.11004'), 'CS.11004'],
    ['the same with 200', failure('api', 200, 'CS.11004'), 'CS.11004'],
    ['the same with 500', failure('api', 500, 'CS.11004'), 'CS.11004'],
    ['a code of the service’s side', failure('api', 400, 'CS.10001'), null],
    ['a missing right', failure('api', 400, 'CS.10005'), null],
    ['a token that has ended', failure('api', 400, 'CS.10007'), null],
    ...[200, 400, 404, 409, 413, 422].map((status): [string, Error, string] => [
      `an unknown code with ${status}`,
      failure('api', status, 'X.1'),
      'X.1',
    ]),
    ...[401, 403, 408, 429, 500].map((status): [string, Error, null] => [
      `an unknown code with ${status}`,
      failure('api', status, 'X.1'),
      null,
    ]),
    ['no code', failure('api', 400, null), null],
    ['a lost answer', failure('lost', 502, 'CS.11004'), null],
    ['an unreachable service', failure('unavailable', 503, 'CS.11004'), null],
    ['anything else', new Error('CS.11004'), null],
  ])('%s', (_, error, code) => {
    expect(userErrorOf(error, pathOf)?.code ?? null).toBe(code);
  });
});
