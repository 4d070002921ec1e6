import { buildSchema, isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import * as tables from '../../src/api/enums.js';
import { errorRows } from '../../src/api/error-codes.js';
import { checks } from '../../src/gateway/insight/health-checks.js';
import { readTypeDefs } from '../../src/gateway/schema.js';

const reasons = Object.fromEntries(errorRows.map(([code, { reason }]) => [reason, code]));

const ofWords = (...words: readonly string[]) => ({
  table: Object.fromEntries(words.map((word) => [word, ''])),
  output: false,
});

const tableOf: Record<string, { table: object; output: boolean }> = {
  JobStatus: { table: tables.jobStatuses, output: true },
  JobType: { table: tables.jobTypes, output: true },
  RunMode: { table: tables.runModes, output: true },
  CheckpointMode: { table: tables.checkpointModes, output: true },
  ClusterStatus: { table: tables.clusterStatuses, output: true },
  PeeringStatus: { table: tables.peeringStatuses, output: true },
  RouteType: { table: tables.routeTypes, output: true },
  AuditResourceType: { table: tables.auditResourceTypes, output: false },
  SortOrder: { table: tables.sortOrders, output: false },
  DirtyDataStrategy: { table: tables.dirtyDataStrategies, output: false },
  ErrorReason: { table: reasons, output: true },
  // The gateway's own:
  Outcome: ofWords('OK', 'REFUSED', 'NOT_FOUND', 'UNKNOWN'),
  HealthStatus: ofWords('HEALTHY', 'WARNING', 'CRITICAL', 'UNKNOWN'),
  HealthSeverity: ofWords('WARNING', 'CRITICAL'),
  HealthFindingKind: ofWords(...checks.map(({ kind }) => kind)),
  UncheckedReason: ofWords('NOT_WATCHED', 'STARTED_LONG_AGO', 'NO_FIGURES', 'UNREADABLE'),
  StatusEventKind: ofWords('CHANGED', 'CURRENT', 'NOT_FOUND', 'STALE', 'RECOVERED', 'GAP'),
  WaitOutcome: ofWords('SETTLED', 'TIMED_OUT'),
};

const schema = buildSchema(readTypeDefs().join('\n'));
const enums = Object.values(schema.getTypeMap())
  .filter(isEnumType)
  .filter(({ name }) => !name.startsWith('__'));

test('Every enum of the schema has a table of words, and every table an enum', () => {
  expect(enums.map(({ name }) => name).sort()).toEqual(Object.keys(tableOf).sort());
  expect(Object.values(tableOf).map(({ table }) => table)).toEqual(
    expect.arrayContaining(Object.values(tables)),
  );
});

test.each(enums.map((type) => [type.name, type] as const))(
  '%s has the words of its table',
  (name, type) => {
    const { table, output } = tableOf[name] ?? { table: {}, output: false };
    const expected = [...Object.keys(table), ...(output ? ['UNKNOWN'] : [])];
    expect(
      type
        .getValues()
        .map((value) => value.name)
        .sort(),
    ).toEqual(expected.sort());
  },
);
