import type { CreateSqlJobInput, MigrationLoss } from '../generated/resolvers.js';
import type { JobModel } from '../mapping/job.js';
import { bucketOf } from './bucket.js';
import { alarming, atWork, described, named, sized } from './common-parts.js';
import { inParts, loss, type Migrate, onlySet, some } from './part.js';
import { onQueue, withoutQueue } from './place.js';
import { untold } from './untold.js';

type Part = Migrate<CreateSqlJobInput>;

const edgePlace: Part = ({ edgeGroupIds }, { queueId }) => ({
  input: { type: 'FLINK_SQL_EDGE_JOB', runMode: 'EDGE_NODE', edgeGroupIds },
  losses: some(
    loss(
      'NEEDS_ACTION',
      'edgeGroupIds',
      'DLI must know the edge groups by the same ids.',
      edgeGroupIds,
    ),
    Boolean(queueId) &&
      loss('DROPPED', 'queueId', 'A job on edge nodes runs on no queue: it is not sent.', queueId),
  ),
});

const place: Part = (job, settings) => {
  if (job.type === 'FLINK_SQL_EDGE_JOB') return edgePlace(job, settings);
  const { clusterId, runMode } = job;
  const { queueId } = settings;
  const isExclusive = Boolean(clusterId) || runMode === 'EXCLUSIVE_CLUSTER';
  const type = 'FLINK_SQL_JOB';
  if (queueId) {
    return {
      input: { type, runMode: 'EXCLUSIVE_CLUSTER', queueId },
      losses: [isExclusive ? onQueue(job, queueId) : toQueue(job, queueId)],
    };
  }
  if (isExclusive) {
    return { input: { type, runMode: 'EXCLUSIVE_CLUSTER' }, losses: [withoutQueue(job)] };
  }
  return { input: { type, runMode: 'SHARED_CLUSTER' }, losses: [toSharedCluster(job)] };
};

const toQueue = ({ runMode }: JobModel, queueId: string): MigrationLoss =>
  loss('CHANGED', 'runMode', `It leaves the shared cluster for the queue ${queueId}.`, runMode);

const toSharedCluster = ({ runMode }: JobModel): MigrationLoss =>
  loss(
    'CHANGED',
    'runMode',
    'It runs on the shared cluster of DLI, which is not the one of CS; `queueId` puts it on a queue.',
    runMode,
  );

const saving: Part = (job, settings) => {
  const { checkpoint, logging } = job;
  const saves = (['checkpoint', 'logging'] as const).filter((name) => job[name]?.enabled);
  const { name: obsBucket, losses } = bucketOf(job, settings, saves);
  const isKnown = checkpoint?.mode !== 'UNKNOWN';
  return {
    input: {
      checkpoint: onlySet({
        enabled: checkpoint?.enabled,
        mode: isKnown ? checkpoint?.mode : null,
        intervalSeconds: checkpoint?.intervalSeconds,
        obsBucket,
      }),
      logging: onlySet({ enabled: logging?.enabled, obsBucket }),
    },
    losses: some(
      Boolean(checkpoint?.enabled && checkpoint.mode) &&
        (isKnown
          ? loss(
              'CHANGED',
              'checkpoint.mode',
              'DLI is sent a number for it, and tells the word again.',
              checkpoint?.mode,
            )
          : loss(
              'DROPPED',
              'checkpoint.mode',
              'DLI has no such word, and takes each record exactly once.',
              checkpoint?.modeRaw,
            )),
      ...losses,
    ),
  };
};

/** Types of streams that a job may have in CS, and that the SQL of DLI may not know. */
const rareStreams: ReadonlySet<string> = new Set(['apig', 'edgehub', 'smn']);
/** The type of a stream, or else what may hold the like without being one: a comment or a literal. */
const streamType =
  /\btype\s*=\s*(?:"([\w-]+)"|'([\w-]+)')|--.*|\/\*[\s\S]*?(?:\*\/|$)|"[^"]*"|'[^']*'/gi;

const streamsIn = (sql: string): Set<string> =>
  new Set(
    Array.from(sql.matchAll(streamType), ([, double, single]) =>
      (double ?? single ?? '').toLowerCase(),
    ),
  );

const text: Part = ({ sql }) => ({
  input: { sql },
  losses: sql
    ? [...streamsIn(sql)]
        .filter((type) => rareStreams.has(type))
        .map((type) =>
          loss(
            'NEEDS_ACTION',
            'sql',
            `Its SQL goes along word by word. See whether DLI has streams of the type ${type}; if not, it needs another sink.`,
            type,
          ),
        )
    : [loss('NEEDS_ACTION', 'sql', 'It has no SQL text: DLI stores it, but cannot run it.')],
});

const rest: Part = () => ({
  input: {},
  losses: untold(
    'templateId',
    'restartOnException',
    'idleStateRetentionSeconds',
    'udfJarUrl',
    'dirtyData',
    'tags',
    'enterpriseProjectId',
  ),
});

/** A SQL job of CS as one of DLI. It stays in the dialect of Stream SQL, which DLI has as well. */
export const sqlJobInDli = inParts<CreateSqlJobInput>(
  named,
  described,
  place,
  sized,
  text,
  saving,
  alarming,
  atWork,
  rest,
);
