/** Parameters of a side of a job: those that it cannot do without come first. */
interface Side {
  readonly needed: readonly string[];
  readonly known: readonly string[];
}
interface Connector {
  readonly from?: Side;
  readonly to?: Side;
}

const side = (needed: string, known: string): Side => ({
  needed: needed.split(' '),
  known: `${needed} ${known}`.split(' '),
});

/** Connectors of Cloud Data Migration with the parameters that its documents name; of the rest the names alone. */
export const connectors: Readonly<Record<string, Connector>> = {
  'generic-jdbc-connector': {
    from: side(
      'tableName',
      'useSql sql schemaName columnList incrMigration whereClause partitionColumn usePartition partitionList',
    ),
    to: side(
      'tableName',
      'schemaName tablePreparation columnList beforeImportType shouldClearTable whereClause orientation isCompress useStageTable extendCharLength useNullable',
    ),
  },
  'obs-connector': {
    from: side(
      'bucketName inputDirectory inputFormat',
      'columnList fieldSeparator quoteChar regexSeparator firstRowAsHeader encodeType fromCompression splitType',
    ),
    to: side(
      'bucketName outputDirectory outputFormat',
      'fieldSeparator writeToTempFile validateMD5 recordMD5Result encodeType markerFile duplicateFileOpType columnList quoteChar encryption copyContentType lineSeparator writeFileSize kmsID projectID filePrefix',
    ),
  },
  'elasticsearch-connector': {
    from: side('index', 'type columnList splitNestedField queryString'),
    to: side('index', 'type shouldClearType pipeLine primaryKey columnList createIndexStrategy'),
  },
  'dis-connector': {
    from: side(
      'streamName',
      'disConsumerStrategy isPermanency maxPollRecords shardId dataFormat separator appName',
    ),
    to: side('streamName', 'separator identifierEnclose columnList'),
  },
  'dli-connector': { to: side('queue database table', 'columnList shouldClearTable') },
  'thirdparty-obs-connector': {},
  'hdfs-connector': {},
  'hbase-connector': {},
  'hive-connector': {},
  'ftp-connector': {},
  'sftp-connector': {},
  'mongodb-connector': {},
  'redis-connector': {},
  'kafka-connector': {},
  'opentsdb-connector': {},
  'http-connector': {},
  'dms-kafka-connector': {},
};

/** Links of every cluster, each with the connector that it is made with. */
export const links: Readonly<Record<string, string>> = {
  css: 'elasticsearch-connector',
  dis: 'dis-connector',
  dli: 'dli-connector',
  mysql_orders: 'generic-jdbc-connector',
  obs_lake: 'obs-connector',
};

const driver = {
  throttlingConfig:
    'numExtractors numLoaders submitToCluster recordDirtyData writeToLink obsBucket dirtyDataDirectory maxErrorRecords',
  schedulerConfig: 'isSchedulerJob cycleType cycle runAt startDate stopDate disposableType',
  retryJobConfig: 'retryJobType',
  groupJobConfig: 'groupName',
};

/** Names of the parameters of how a job runs. */
export const driverParameters: ReadonlySet<string> = new Set(
  Object.entries(driver).flatMap(([config, names]) =>
    names.split(' ').map((name) => `${config}.${name}`),
  ),
);
