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
  EnhancedConnectionStatus: { table: tables.connectionStatuses, output: true },
  EnhancedConnectionPeerStatus: { table: tables.connectionPeerStatuses, output: true },
  SparkBatchStatus: { table: tables.batchStatuses, output: true },
  SparkResourceType: { table: tables.batchSizes, output: true },
  SparkFeature: { table: tables.batchFeatures, output: true },
  AuditResourceType: { table: tables.auditResourceTypes, output: false },
  SortOrder: { table: tables.sortOrders, output: false },
  DirtyDataStrategy: { table: tables.dirtyDataStrategies, output: false },
  QueueType: { table: tables.queueTypes, output: true },
  QueueOrder: { table: tables.queueOrders, output: false },
  QueuePlatform: { table: tables.queuePlatforms, output: true },
  QueueResourceType: { table: tables.queueResourceTypes, output: true },
  QueuePrivilege: { table: tables.queuePrivileges, output: true },
  QueuePrivilegeAction: { table: tables.queuePrivilegeActions, output: false },
  DliResourceMode: { table: tables.dliResourceModes, output: true },
  DliChargingMode: { table: tables.dliChargingModes, output: true },
  ElasticResourcePoolStatus: { table: tables.elasticResourcePoolStatuses, output: true },
  DliClusterStatus: { table: tables.dliClusterStatuses, output: true },
  TableType: { table: tables.tableTypes, output: true },
  TableDatasource: { table: tables.tableDatasources, output: true },
  TableFormat: { table: tables.tableFormats, output: true },
  CdmJobType: { table: tables.cdmJobTypes, output: false },
  ErrorReason: { table: reasons, output: true },
  // The gateway's own:
  JobService: ofWords('CS', 'DLI'),
  ServiceName: ofWords('CS', 'DLI', 'CDM'),
  Outcome: ofWords('OK', 'REFUSED', 'NOT_FOUND', 'UNKNOWN'),
  HealthStatus: ofWords('HEALTHY', 'WARNING', 'CRITICAL', 'UNKNOWN'),
  HealthSeverity: ofWords('WARNING', 'CRITICAL'),
  HealthFindingKind: ofWords(...checks.map(({ kind }) => kind)),
  UncheckedReason: ofWords(
    'NOT_WATCHED',
    'STARTED_LONG_AGO',
    'NO_FIGURES',
    'NOT_RECORDED',
    'UNREADABLE',
  ),
  StatusEventKind: ofWords('CHANGED', 'CURRENT', 'NOT_FOUND', 'STALE', 'RECOVERED', 'GAP'),
  MigrationOperation: ofWords('CREATE_SQL_JOB', 'CREATE_JAR_JOB', 'NONE'),
  MigrationLossKind: ofWords('DROPPED', 'CHANGED', 'UNKNOWN', 'NEEDS_ACTION'),
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
