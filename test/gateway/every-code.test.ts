import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ErrorCode, errorCodes, errorRows } from '../../src/api/error-codes.js';
import { useWorld, withStub } from '../support/start.js';
import { raw } from '../support/stub.js';
import { anyThings, findThings } from '../support/things.js';
import { send, type Write, type WriteName, writesOn } from '../support/writes.js';

const world = useWorld({ gateway: { env: { DLI: 'emulator' } } });
let writes: Readonly<Record<WriteName, Write>>;

beforeAll(async () => {
  writes = writesOn(await findThings(world));
});
beforeEach(() => {
  world.emulator.reset();
  world.received();
});

/** A mutation that may meet with the codes of an area, by what they begin with. */
const fitting: readonly (readonly [area: string, mutation: WriteName])[] = [
  ['CS.10', 'registerService'],
  ['CS.1102', 'createJarJob'],
  ['CS.1103', 'updateJarJob'],
  ['CS.11', 'createSqlJob'],
  ['CS.12', 'updateSqlJob'],
  ['CS.13', 'runJob'],
  ['CS.14', 'runJobs'],
  ['CS.15', 'stopJob'],
  ['CS.16', 'deleteJob'],
  ['CS.17', 'deleteJobs'],
  ['CS.18', 'createTemplate'],
  ['CS.19', 'authorizeBuckets'],
  ['CS.20', 'createCluster'],
  ['CS.2109', 'updateQuota'],
  ['CS.21', 'deleteCluster'],
  ['CS.221', 'createPeering'],
  ['CS.22', 'addHostMappings'],
  ['CS.23', 'stopJobs'],
  ['CS.24', 'stopCluster'],
  ['CS.25', 'registerService'],
  ['CS.26', 'updateTemplate'],
  ['DLI.', 'deleteTable'],
  ['Cdm.', 'createCdmJob'],
];

const mutationFor = (code: string): WriteName => {
  const fits = fitting.find(([area]) => code.startsWith(area));
  if (!fits) throw new Error(`There is no mutation for ${code}`);
  return fits[1];
};

/** A read that may meet with a code; CDM has none. */
const readFor = (code: string) => {
  if (code.startsWith('Cdm.')) return null;
  return code.startsWith('DLI.')
    ? ({ endpoint: 'listDatabases', field: 'databases', selected: '{ totalCount }' } as const)
    : ({ endpoint: 'getOverview', field: 'overview', selected: '{ totalCost }' } as const);
};

/** What the service says under its name; DLI and CDM say no more than the code and the cause. */
const saidBy = (code: string, { cause, ...more }: { cause: string; [name: string]: string }) => {
  if (code.startsWith('DLI.')) return { service: 'DLI', dli: { code, cause } };
  return code.startsWith('Cdm.')
    ? { service: 'CDM', cdm: { code, cause } }
    : { cs: { code, cause, ...more } };
};

const errorFor = { unauthenticated: 'UNAUTHENTICATED', forbidden: 'FORBIDDEN' } as const;
const all = errorRows.map(([code, row]) => ({ ...row, code: code as ErrorCode })); // entries widen the keys
const value = '12';

describe.each(all)('$code', ({ code, reason, message, suggestion, side }) => {
  const cause = message.replace('{0}', value);
  const said = saidBy(code, { name: reason, cause, suggestion });

  test(`in a write is told to the ${side}`, async () => {
    const name = mutationFor(code);
    const write = writes[name];
    world.emulator.refuse(write.endpoint, code, value);
    const { data, errors } = await send(world, name, write);
    expect(world.calls().filter((endpoint) => endpoint === write.endpoint)).toHaveLength(1);
    if (side === 'caller') {
      expect(errors).toBeUndefined();
      const [{ field: _, ...userError }, ...others] = data[name].userErrors;
      expect(userError).toEqual({
        code,
        reason,
        message: cause,
        suggestion,
        serviceMessage: cause,
      });
      expect(others).toEqual([]);
      return;
    }
    expect(data).toEqual({ [name]: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.path).toEqual([name]);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: side === 'service' ? 'UPSTREAM_ERROR' : errorFor[side],
      ...said,
    });
    expect(errors?.[0]?.message).toContain(cause);
    expect(errors?.[0]?.message).toContain(`(${code})`);
  });

  test('in a read keeps its place beside the error', async () => {
    const read = readFor(code);
    if (read === null) return;
    world.emulator.refuse(read.endpoint, code, value);
    const { data, errors } = await world.query(`{ ${read.field} ${read.selected} }`);
    expect(data).toEqual({ [read.field]: null });
    expect(errors).toHaveLength(1);
    const access = side === 'unauthenticated' || side === 'forbidden' ? errorFor[side] : null;
    expect(errors?.[0]?.extensions.code).toBe(access ?? 'UPSTREAM_ERROR');
    expect(errors?.[0]?.extensions).toMatchObject(said);
    expect(errors?.[0]?.message).toContain(cause);
  });
});

test('Each of the 227 codes has been tried', () => {
  expect(all).toHaveLength(227);
  expect(Object.keys(errorCodes)).toHaveLength(227);
});

describe('A value that the service fills in', () => {
  test.each<[ErrorCode, WriteName, string]>([
    ['CS.20007', 'updateCluster', '12'],
    ['CS.13016', 'runJob', 'rds'],
    ['CS.13016', 'runJob', 'a.*b (c) {0}'],
  ])('is told: %s of %s with %j', async (code, name, filled) => {
    world.emulator.refuse(writes[name].endpoint, code, filled);
    const { data } = await send(world, name, writes[name]);
    expect(data[name].userErrors[0].message).toBe(
      errorCodes[code].message.replace('{0}', () => filled),
    );
  });

  test('is left open if the service does not tell it', async () => {
    world.emulator.refuse('updateCluster', 'CS.20007');
    const { data } = await send(world, 'updateCluster', writes.updateCluster);
    expect(data.updateCluster.userErrors[0].message).toBe(
      errorCodes['CS.20007'].message.replace('{0}', '…'),
    );
  });

  test('is found in other words of the service, if it is a number', () =>
    withStub(
      () => raw(400, { error_id: 'CS.20007', error_cause: 'cluster-7 v2: used SPUs are 34.' }),
      async (stubbed) => {
        const write = writesOn(anyThings).updateCluster;
        const { data } = await send(stubbed, 'updateCluster', write);
        expect(data.updateCluster.userErrors[0]).toMatchObject({
          message: errorCodes['CS.20007'].message.replace('{0}', '34'),
          suggestion: errorCodes['CS.20007'].suggestion,
          serviceMessage: 'cluster-7 v2: used SPUs are 34.',
        });
      },
    ));
});

describe('The field at fault is named', () => {
  test.each<[ErrorCode, WriteName, string[] | null]>([
    ['CS.11004', 'createSqlJob', ['input', 'name']],
    ['CS.12004', 'updateSqlJob', ['id']],
    ['CS.13007', 'runJob', ['id']],
    ['CS.13007', 'runJobs', ['ids']],
    ['CS.16001', 'deleteJobs', ['ids']],
    ['CS.18005', 'deleteTemplate', ['id']],
    ['CS.20005', 'updateCluster', ['id']],
    ['CS.20006', 'createCluster', ['input', 'name']],
    ['CS.21091', 'updateQuota', ['input', 'spuQuota']],
    ['CS.22103', 'deletePeering', ['id']],
    ['CS.10001', 'createPeering', null],
  ])('by %s of %s: %j', async (code, name, field) => {
    world.emulator.refuse(writes[name].endpoint, code);
    const { data, errors } = await send(world, name, writes[name]);
    if (field === null) return expect(errors).toHaveLength(1);
    expect(data[name].userErrors).toMatchObject([{ code, field }]);
  });
});

describe('A code that the catalogue lacks', () => {
  const said = { error_id: 'CS.99999', error_cause: 'Not on Sundays', error_suggestion: 'Wait' };

  test('passes to the caller of a write in the words of the service', () =>
    withStub(
      () => raw(400, said),
      async (stubbed) => {
        const { data, errors } = await send(stubbed, 'runJob', writesOn(anyThings).runJob);
        expect(errors).toBeUndefined();
        expect(data.runJob).toEqual({
          job: null,
          userErrors: [
            {
              code: 'CS.99999',
              reason: 'UNKNOWN',
              message: 'Not on Sundays',
              suggestion: 'Wait',
              field: null,
              serviceMessage: 'Not on Sundays',
            },
          ],
        });
      },
    ));

  test('needs no words', () =>
    withStub(
      () => raw(400, { error_id: 'CS.99999' }),
      async (stubbed) => {
        const { data } = await send(stubbed, 'runJob', writesOn(anyThings).runJob);
        expect(data.runJob.userErrors).toMatchObject([
          { code: 'CS.99999', reason: 'UNKNOWN', suggestion: null, serviceMessage: null },
        ]);
        expect(data.runJob.userErrors[0].message).toMatch(/^[A-Z].+\.$/);
      },
    ));

  test('is an error beside what a read asked for', () =>
    withStub(
      () => raw(400, said),
      async (stubbed) => {
        const { errors } = await stubbed.query('{ overview { totalCost } }');
        expect(errors?.[0]?.extensions).toMatchObject({
          code: 'UPSTREAM_ERROR',
          cs: { code: 'CS.99999', cause: 'Not on Sundays', suggestion: 'Wait' },
        });
      },
    ));
});

test('Secrets and addresses in the words of the service are not passed on', () =>
  withStub(
    ({ headers }) =>
      raw(400, {
        error_id: 'CS.99999',
        error_cause: `stub-token at ${headers.host} calls http://inner.test/x`,
      }),
    async (stubbed) => {
      const write = writesOn(anyThings).runJob;
      const { text } = await send(stubbed, 'runJob', write);
      expect(text).toContain('CS.99999');
      expect(text).not.toMatch(/stub-token|127\.0\.0\.1|inner\.test/);
    },
  ));
