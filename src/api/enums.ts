export * from './enums/dli-batch.js';
export * from './enums/dli-connection.js';
export * from './enums/dli-queue.js';

/**
 * Words of the REST API: graph value → wire word, and the other words by which documents name the same thing.
 * Wire words without a source in the CS documents come from the public documentation of its successor, DLI.
 */
export interface Word {
  readonly wire: string;
  readonly aliases?: readonly (string | number)[];
}

/** Job status (5.1.12 prints display names, 5.3.8 the wire words). */
export const jobStatuses = {
  INIT: { wire: 'job_init', aliases: ['Draft'] },
  SUBMITTING: { wire: 'job_submitting', aliases: ['Submitting'] },
  SUBMIT_FAIL: { wire: 'job_submit_fail', aliases: ['Submission failed'] },
  RUNNING: { wire: 'job_running', aliases: ['Running', 'running'] },
  RUNNING_EXCEPTION: { wire: 'job_running_exception', aliases: ['Running exception'] },
  CANCELING: { wire: 'job_canceling', aliases: ['Stopping'] },
  CANCEL_SUCCESS: { wire: 'job_cancel_success', aliases: ['Stopped'] },
  CANCEL_FAIL: { wire: 'job_cancel_fail', aliases: ['Stopping failed'] },
  IDLE: { wire: 'job_idle', aliases: ['Idle'] },
  FINISH: { wire: 'job_finish', aliases: ['Finished'] },
  ARREARAGE_STOPPED: { wire: 'job_arrearage_stopped', aliases: ['Stopped due to arrears'] },
  ARREARAGE_RECOVERING: {
    wire: 'job_arrearage_recovering',
    aliases: ['Restoring (recharged jobs)'],
  },
  SAVEPOINTING: { wire: 'job_savepointing', aliases: ['Creating savepoint'] },
  DOWNLOADING: { wire: 'job_downloading' },
} as const satisfies Record<string, Word>;

export const jobTypes = {
  FLINK_SQL_JOB: { wire: 'flink_sql_job' },
  FLINK_OPENSOURCE_SQL_JOB: { wire: 'flink_opensource_sql_job' },
  FLINK_SQL_EDGE_JOB: { wire: 'flink_sql_edge_job' },
  FLINK_JAR_JOB: { wire: 'flink_jar_job' },
  SPARK_STREAMING_JAR_JOB: { wire: 'spark_streaming_jar_job' },
} as const satisfies Record<string, Word>;

export const runModes = {
  SHARED_CLUSTER: { wire: 'shared_cluster' },
  EXCLUSIVE_CLUSTER: { wire: 'exclusive_cluster' },
  EDGE_NODE: { wire: 'edge_node' },
} as const satisfies Record<string, Word>;

/** Examples write the words, tables of 5.1.5 and 5.1.6 name the other spellings. */
export const checkpointModes = {
  EXACTLY_ONCE: { wire: 'exactly_once', aliases: ['ExactlyOnce', 1, '1'] },
  AT_LEAST_ONCE: { wire: 'at_least_once', aliases: ['AtLeastOnce', 2, '2'] },
} as const satisfies Record<string, Word>;

/** What becomes of records that cannot be read (5.1.5); behind `2:` stands the OBS path that they are saved to. */
export const dirtyDataStrategies = {
  IGNORE: { wire: '0' },
  FAIL: { wire: '1' },
  SAVE: { wire: '2:' },
} as const satisfies Record<string, Word>;

export const peeringStatuses = {
  PENDING_ACCEPTANCE: { wire: 'PENDING_ACCEPTANCE' },
  ACTIVE: { wire: 'ACTIVE' },
  REJECTED: { wire: 'REJECTED' },
  EXPIRED: { wire: 'EXPIRED' },
  DELETED: { wire: 'DELETED' },
} as const satisfies Record<string, Word>;

export const routeTypes = { PEERING: { wire: 'peering' } } as const satisfies Record<string, Word>;

/** Resource types of the audit log (5.1.14). */
export const auditResourceTypes = {
  JOB: { wire: 'job' },
  TEMPLATE: { wire: 'template' },
  CLUSTER: { wire: 'cluster' },
} as const satisfies Record<string, Word>;

export const sortOrders = {
  ASC: { wire: 'asc' },
  DESC: { wire: 'desc' },
} as const satisfies Record<string, Word>;

/**
 * Cluster status (table 5-94). The code is the reliable field and the only one with 25 documented values;
 * seven of them have a wire word that is stated (5.3.4); elsewhere `wire` is this project's own.
 */
export const clusterStatuses = {
  CREATING: { code: 1, wire: 'cluster_creating', stated: true, aliases: ['Creating'] },
  CREATE_FAIL: {
    code: 2,
    wire: 'cluster_create_fail',
    stated: true,
    aliases: ['ECS creation failed'],
  },
  CREATE_SUCCESS: {
    code: 3,
    wire: 'cluster_create_success',
    stated: true,
    aliases: ['Ready to start'],
  },
  STARTING: { code: 4, wire: 'cluster_starting', stated: true, aliases: ['Starting'] },
  RUNNING: { code: 5, wire: 'cluster_running', stated: true, aliases: ['Running'] },
  RUNNING_EXCEPTION: { code: 6, wire: 'cluster_running_exception' },
  STOPPED_EXCEPTION: { code: 7, wire: 'cluster_stopped_exception' },
  IDLE: { code: 8, wire: 'cluster_idle' },
  STOPPING: { code: 9, wire: 'cluster_stopping', aliases: ['Stopping'] },
  STOP_FAIL: { code: 10, wire: 'cluster_stop_fail', aliases: ['Stop failed'] },
  STOPPED: { code: 11, wire: 'cluster_stopped', aliases: ['Stopped'] },
  STOP_SUCCESS: { code: 12, wire: 'cluster_stop_success' },
  ARREARAGE_STOPPED: { code: 13, wire: 'cluster_arrearage_stopped', aliases: ['Arrears stopped'] },
  ARREARAGE_RECOVERING: {
    code: 14,
    wire: 'cluster_arrearage_recovering',
    aliases: ['Restoring (recharged cluster)'],
  },
  ARREARAGE_DELETED: { code: 15, wire: 'cluster_arrearage_deleted' },
  DELETING: { code: 16, wire: 'cluster_deleting', stated: true, aliases: ['Deleting'] },
  DELETE_FAIL: {
    code: 17,
    wire: 'cluster_delete_fail',
    stated: true,
    aliases: ['Deletion failed'],
  },
  UPGRADING: { code: 18, wire: 'cluster_upgrading' },
  UPGRADE_FAIL: { code: 19, wire: 'cluster_upgrade_fail' },
  EXPANDING: { code: 20, wire: 'cluster_expanding' },
  ARREARAGE_STOPPING: {
    code: 25,
    wire: 'cluster_arrearage_stopping',
    aliases: ['Arrears, Stopping'],
  },
  ARREARAGE_STOP_FAIL: {
    code: 26,
    wire: 'cluster_arrearage_stop_fail',
    aliases: ['Arrears, Stop failed'],
  },
  ARREARAGE_RECOVER_FAIL: {
    code: 27,
    wire: 'cluster_arrearage_recover_fail',
    aliases: ['Thaw recovery failed'],
  },
  RESTARTING: { code: 28, wire: 'cluster_restarting', aliases: ['Restarting'] },
  DELETED: { code: 29, wire: 'cluster_deleted', aliases: ['Deleted'] },
} as const satisfies Record<string, Word & { code: number; stated?: true }>;

/** Types of tables of DLI; lists are filtered by the words in `filter`. */
export const tableTypes = {
  MANAGED: { wire: 'MANAGED', filter: 'MANAGED_TABLE' },
  EXTERNAL: { wire: 'EXTERNAL', filter: 'EXTERNAL_TABLE' },
  VIEW: { wire: 'VIEW', filter: 'VIRTUAL_VIEW' },
} as const satisfies Record<string, Word & { filter: string }>;

/** Where the data of tables of DLI are. */
export const tableDatasources = {
  CLOUD_TABLE: { wire: 'CloudTable' },
  CSS: { wire: 'CSS' },
  DLI: { wire: 'DLI' },
  DWS: { wire: 'DWS' },
  GEOMESA: { wire: 'Geomesa' },
  HBASE: { wire: 'HBase' },
  JDBC: { wire: 'JDBC' },
  MONGO: { wire: 'Mongo' },
  OBS: { wire: 'OBS' },
  ODPS: { wire: 'ODPS' },
  OPEN_TSDB: { wire: 'OpenTSDB' },
  REDIS: { wire: 'Redis' },
  RDS: { wire: 'RDS' },
  VIEW: { wire: 'View', aliases: ['VIEW'] },
} as const satisfies Record<string, Word>;

/** Formats of external tables of DLI, which the documents write in either case. */
export const tableFormats = {
  CSV: { wire: 'csv', aliases: ['CSV'] },
  PARQUET: { wire: 'parquet', aliases: ['PARQUET', 'Parquet'] },
  ORC: { wire: 'orc', aliases: ['ORC'] },
  JSON: { wire: 'json', aliases: ['JSON'] },
  AVRO: { wire: 'avro', aliases: ['AVRO', 'Avro'] },
} as const satisfies Record<string, Word>;

/** Types of jobs of CDM. */
export const cdmJobTypes = {
  NORMAL_JOB: { wire: 'NORMAL_JOB' },
  BATCH_JOB: { wire: 'BATCH_JOB' },
  SCENARIO_JOB: { wire: 'SCENARIO_JOB' },
} as const satisfies Record<string, Word>;
