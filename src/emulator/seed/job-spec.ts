import type { JobStatus } from '../store.js';
import type { ClusterName } from './clusters.js';
import type { SqlSpec } from './sql.js';
import type { Shape, StreamType, Theme } from './themes.js';
import type { UserName } from './users.js';

/** A job of the seeded world before it has an id and a past. */
export interface JobSpec {
  readonly name: string;
  readonly status: JobStatus;
  readonly kind: 'sql' | 'edge' | 'flink' | 'spark';
  readonly cluster: ClusterName | null;
  readonly sql?: SqlSpec;
  /** A change to the SQL text, for jobs that are meant to be refused. */
  readonly breakSql?: (sql: string) => string;
  readonly owner?: UserName;
  readonly spus?: number;
  readonly desc?: string;
  readonly note?: string;
  /** Bucket for checkpoints and logs; '' switches them on without one. */
  readonly bucket?: string;
  readonly savepoint?: true;
  readonly subJobs?: number;
  readonly jarUrl?: string;
  readonly mainClass?: string;
  readonly args?: string;
}

type Short =
  | 'running'
  | 'idle'
  | 'init'
  | 'finish'
  | 'cancel_success'
  | 'cancel_fail'
  | 'canceling'
  | 'submitting'
  | 'submit_fail'
  | 'running_exception'
  | 'savepointing'
  | 'downloading'
  | 'arrearage_stopped'
  | 'arrearage_recovering';
type More = Partial<Omit<JobSpec, 'status' | 'kind' | 'sql'>>;

/** `sql('running', 'orders alarm', 'dis > smn')`: a SQL job, on the shared cluster unless `more` says otherwise. */
export function sql(
  status: Short,
  topic: `${Theme} ${Shape}`,
  way: `${StreamType} > ${StreamType}` | `${StreamType} > ${StreamType} + ${StreamType}`,
  more: More = {},
): JobSpec {
  const [theme, shape] = topic.split(' ') as [Theme, Shape];
  const [from, to] = way.split(' > ') as [StreamType, string];
  const sinks = to.split(' + ') as StreamType[]; // the parameter types spell these three out
  return {
    name: `${theme}_${shape}`,
    status: `job_${status}`,
    kind: 'sql',
    cluster: null,
    sql: { theme, shape, from, to: sinks },
    ...more,
  };
}

/** A SQL job on edge nodes, with its sub-jobs. */
export const edge = (...[status, topic, way, more]: Parameters<typeof sql>): JobSpec => ({
  ...sql(status, topic, way, more),
  kind: 'edge',
});

/** A jar job on a cluster. */
export const jar = (
  kind: 'flink' | 'spark',
  status: Short,
  name: string,
  cluster: ClusterName | null,
  more: More = {},
): JobSpec => ({ name, status: `job_${status}`, kind, cluster, ...more });
