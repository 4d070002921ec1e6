import type { GraphQLResolveInfo } from 'graphql';
import { describe, expect, test, vi } from 'vitest';
import type { Context } from '../../../src/gateway/context.js';
import { MalformedAnswer } from '../../../src/gateway/mapping/reader.js';
import { createdId, mutation, Refusal } from '../../../src/gateway/mutations/mutation.js';
import { type FailureKind, UpstreamError } from '../../../src/gateway/upstream/error.js';

const failure = (kind: FailureKind, code?: string) =>
  new UpstreamError('runJob', kind, 400, code ? { code, cause: 'So it is' } : null);

// Neither is looked into by the wrapper itself.
const traffic = { calls: [], coalesced: 0, echoed: 0 };
const known: Partial<Context> = { traffic, maxBodyBytes: 1_000 };
const [context, info] = [known as Context, {} as GraphQLResolveInfo]; // all that is looked at
const args = { id: 'Job:7' };

type Definition = Parameters<typeof mutation<typeof args, { job?: object }>>[0];
const run = (definition: Definition) => mutation(definition)(undefined, args, context, info);
const failing = (error: Error, more: Partial<Definition> = {}) =>
  run({ write: () => Promise.reject(error), ...more });

describe('A mutation', () => {
  test('gives the payload of a write, which sees its arguments', async () => {
    const write = vi.fn(async () => ({ job: { jobId: '7' } }));
    expect(await run({ write })).toEqual({ userErrors: [], job: { jobId: '7' } });
    expect(write).toHaveBeenCalledExactlyOnceWith(args, context, info);
  });

  test('keeps the user errors of a dry run', async () => {
    const { userErrors } = await failing(new Refusal('CS.11004'));
    const rehearsed = { changes: [], userErrors };
    expect(await run({ write: async () => rehearsed as object })).toEqual(rehearsed);
  });

  test.each([
    ['by the service', failure('api', 'CS.12004'), 'So it is'],
    ['beforehand', new Refusal('CS.12004'), null],
  ])('that is refused %s gives user errors with the path of the field', async (_, error, said) => {
    const paths = vi.fn(() => (wire: string) => (wire === 'job_id' ? ['id'] : undefined));
    expect(await failing(error, { paths })).toMatchObject({
      userErrors: [{ code: 'CS.12004', field: ['id'], serviceMessage: said }],
    });
    expect(paths).toHaveBeenCalledExactlyOnceWith(args);
    expect(await failing(error)).toMatchObject({ userErrors: [{ field: null }] });
  });

  test.each([
    ['what the caller cannot mend', failure('api', 'CS.10001')],
    ['an unreachable service', failure('unavailable')],
    ['a timeout before anything was sent', failure('timeout')],
    ['a defect', new TypeError('x')],
  ])('lets %s pass, and reads nothing back', async (_, error) => {
    const settle = vi.fn();
    await expect(failing(error, { settle })).rejects.toBe(error);
    expect(settle).not.toHaveBeenCalled();
  });
});

describe('A lost answer', () => {
  test('is settled by reading back, once', async () => {
    const write = vi.fn(() => Promise.reject(failure('lost')));
    const settle = vi.fn(async () => ({ outcome: 'DONE', id: 'Job:7' }) as const);
    await expect(run({ write, settle })).rejects.toMatchObject({
      name: 'OutcomeUnknown',
      settled: { outcome: 'DONE', id: 'Job:7' },
      cause: failure('lost'),
    });
    expect(write).toHaveBeenCalledOnce();
    expect(settle).toHaveBeenCalledExactlyOnceWith(args, context);
  });

  test.each<[string, Definition['settle']]>([
    ['nothing can be read back', undefined],
    ['reading back fails', () => Promise.reject(failure('unavailable'))],
    ['reading back gives nonsense', () => Promise.reject(new MalformedAnswer('x'))],
  ])('stays unknown if %s', async (_, settle) => {
    const settled = { outcome: 'UNKNOWN' };
    const lost = failing(failure('lost'), settle && { settle });
    await expect(lost).rejects.toMatchObject({ name: 'OutcomeUnknown', settled });
  });
});

describe('The id of what was created', () => {
  test.each([
    [{ job_id: 7 }, '7'],
    [{ job_id: '7' }, '7'],
    [{ job_id: 9223372036854775807n }, '9223372036854775807'],
  ])('in %o is %s', (answer, id) => {
    expect(createdId('createSqlJob', answer, 'job_id')).toBe(id);
  });

  test.each([[null], [undefined], ['7'], [{}], [{ job_id: null }], [{ job_id: '' }], [[7]]])(
    'is lost in %j',
    (answer) => {
      expect(() => createdId('createSqlJob', answer, 'job_id')).toThrow(
        expect.objectContaining({
          name: 'UpstreamError',
          kind: 'lost',
          endpoint: 'createSqlJob',
        }),
      );
    },
  );
});
