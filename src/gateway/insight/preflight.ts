import type { ErrorCode } from '../../api/error-codes.js';
import type { Preflight, PreflightProblem } from '../generated/resolvers.js';
import type { ClusterModel } from '../mapping/cluster.js';
import type { JobModel } from '../mapping/job.js';
import type { QuotaModel } from '../mapping/quota.js';
import { isBusy } from '../mutations/job-effects.js';
import { userError } from '../mutations/user-errors.js';
import { type Readable, unreadable } from './signs.js';

/** What a job needs to run; null where there is no such thing. */
interface Circumstances {
  readonly cluster: Readable<ClusterModel | null>;
  readonly owner: Readable<QuotaModel | null>;
}

/** Whether a rule of running a job (5.1.9) is broken; null where nothing tells. */
type Rule = readonly [code: ErrorCode, broken: boolean | null];

const isUnknown = (word: string | null | undefined): boolean => !word || word === 'UNKNOWN';

/** Whether a job may leave its status by being run; null where that cannot be told. Parts of edge jobs run with the whole. */
export const isAtRest = ({ parentId, status }: Pick<JobModel, 'parentId' | 'status'>) => {
  if (parentId) return false;
  return isUnknown(status) ? null : !isBusy(status);
};

const exceeds = (
  job: JobModel,
  of: { readonly spuUsed?: number | null; readonly spuQuota?: number | null } | null,
): boolean | null => {
  const { spuUsed = null, spuQuota = null } = of ?? {};
  const { spuNumber = null } = job;
  if (spuUsed === null || spuQuota === null || spuNumber === null) return null;
  return spuUsed + spuNumber > spuQuota;
};

const onCluster = (job: JobModel, cluster: Circumstances['cluster']): Rule[] => {
  if (!job.clusterId) {
    return job.runMode === 'EXCLUSIVE_CLUSTER' ? [['CS.13008', null]] : [];
  }
  const found = cluster === unreadable ? null : cluster;
  const isUntold = cluster === unreadable || (found !== null && isUnknown(found.status));
  return [
    ['CS.13008', isUntold ? null : found?.status !== 'RUNNING'],
    ['CS.13011', null],
    // Of a cluster that is gone nothing is free, but that is not what the job is refused for.
    ['CS.13002', cluster === null ? false : exceeds(job, found)],
  ];
};

const ofProgram = ({ runMode, mainClass }: Partial<JobModel>): Rule[] => [
  ['CS.13009', isUnknown(runMode) ? null : runMode !== 'EXCLUSIVE_CLUSTER'],
  ['CS.13013', null],
  ['CS.13018', null],
  ['CS.13019', mainClass ? false : null],
];

const ofSql = ({ sql, runMode }: Partial<JobModel>): Rule[] => {
  const mayBeShared = runMode === 'SHARED_CLUSTER' || isUnknown(runMode) ? null : false;
  return [
    ['CS.13005', sql === null ? true : null],
    ['CS.13015', null],
    ['CS.13014', mayBeShared],
    ['CS.13016', mayBeShared],
  ];
};

const ofBucket = ({ checkpoint, logging }: JobModel): Rule[] => {
  const switches = [checkpoint?.enabled, logging?.enabled];
  if (switches.every((enabled) => enabled === false)) return [];
  const saves = switches.includes(true) ? true : null;
  const bucket = checkpoint?.obsBucket ?? logging?.obsBucket;
  return bucket ? [['CS.13004', null]] : [['CS.13003', saves]];
};

/** All that may be said of programs and of SQL text. */
const ofNobodyKnows = (): Rule[] => [
  ...ofProgram({}).map(([code]) => [code, null] as const),
  ...ofSql({}).map(([code]) => [code, null] as const),
];

const kinds = {
  FLINK_SQL_JOB: ofSql,
  FLINK_OPENSOURCE_SQL_JOB: ofSql,
  FLINK_SQL_EDGE_JOB: ofSql,
  FLINK_JAR_JOB: ofProgram,
  SPARK_STREAMING_JAR_JOB: ofProgram,
  UNKNOWN: ofNobodyKnows,
};

const rulesOf = (job: JobModel, { cluster, owner }: Circumstances): Rule[] => [
  ...onCluster(job, cluster),
  ...kinds[job.type ?? 'UNKNOWN'](job),
  ...ofBucket(job),
  ['CS.13001', exceeds(job, owner === unreadable ? null : owner)],
];

const textOf = (code: ErrorCode): PreflightProblem => {
  const { reason, message, suggestion } = userError(code, () => undefined);
  return { code, reason, message, suggestion: suggestion ?? null };
};

/** What stands against running a job, and what may. */
export const preflight = (job: JobModel, circumstances: Circumstances): Preflight => {
  const atRest = isAtRest(job);
  const rules: Rule[] =
    atRest === false
      ? [['CS.13006', true]]
      : [['CS.13006', atRest === null ? null : false], ...rulesOf(job, circumstances)];
  const problems = rules.filter(([, broken]) => broken).map(([code]) => textOf(code));
  const open = rules.filter(([, broken]) => broken === null).map(([code]) => textOf(code).reason);
  return { ok: problems.length === 0, problems, unchecked: [...new Set(open)] };
};
