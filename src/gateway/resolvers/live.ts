import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import type {
  ClusterStatus,
  ClusterStatusEventResolvers,
  JobMetricsEventResolvers,
  JobStatus,
  JobStatusEventResolvers,
  StatusEventKind,
  SubscriptionResolvers,
} from '../generated/resolvers.js';
import { joinJob } from '../joins.js';
import { intervalOf, watchedKeys } from '../live/arguments.js';
import type { News, Sighting } from '../live/entry.js';
import type { MetricsEventModel, StatusEventModel } from '../live/events.js';
import type { Interest } from '../live/interest.js';
import { watchedJobs } from '../live/job-filter.js';
import type { Told } from '../live/live.js';
import { picked } from '../live/picked.js';
import { readCursor, scopeOf, writeCursor } from '../live/position.js';
import { figuresOf, jobIn } from '../live/sources/metrics.js';
import { clusterFaces, reviveCluster } from '../mapping/cluster.js';
import { rawId, serviceOf } from '../mapping/ids.js';
import {
  type JobFace,
  listedJobFaces,
  reviveJob,
  singleJobFaces,
  watchedJobFaces,
} from '../mapping/job.js';
import { onlySelects, selection } from '../selection.js';
import type { Soon } from '../soon.js';

const kinds: Readonly<Partial<Record<Told['type'], StatusEventKind>>> = {
  changed: 'CHANGED',
  current: 'CURRENT',
  missing: 'NOT_FOUND',
  stale: 'STALE',
  fresh: 'RECOVERED',
  gap: 'GAP',
};

const nowOf = (told: Told): Sighting | null => ('now' in told ? told.now : null);

const keyOf = (told: Told): string | null =>
  'key' in told ? told.key : (nowOf(told)?.key ?? null);

const mapped = <Value>(key: string | null, of: (key: string) => Value): Value | null =>
  key === null ? null : of(key);

const previousOf = (told: Told) => (told.type === 'changed' ? told.previous : null);

interface StatusArguments {
  readonly cursor?: string | null | undefined;
  readonly snapshot: boolean;
}

/** Status events of what is watched; a cursor of another project or of other things is refused. */
const statusEvents = (
  subject: 'jobs' | 'clusters',
  interest: Interest,
  { cursor, snapshot }: StatusArguments,
  { live, caller }: Context,
  wants: (news: News | Told) => boolean = () => true,
) => {
  const scope = scopeOf(subject, caller.projectId);
  const behind = cursor === null || cursor === undefined ? null : readCursor(scope, cursor);
  return picked(
    live.watch(caller, subject, interest, { behind, snapshot, wants }),
    (told): StatusEventModel | null =>
      told.type in kinds && wants(told)
        ? { told, cursor: writeCursor(scope, told.position) }
        : null,
  );
};

export const Subscription: SubscriptionResolvers = {
  jobStatusChanged: {
    subscribe(_, { ids, filter, ...args }, context, info) {
      const faces = watchedJobFaces.needed(selection(info).below('job').names);
      const keys = watchedKeys('Job', ids, context);
      const { interest, wants } = watchedJobs(keys, filter, context, faces);
      return statusEvents('jobs', interest, args, context, wants);
    },
    resolve: (event: StatusEventModel) => event,
  },

  clusterStatusChanged: {
    subscribe(_, { ids, ...args }, context) {
      return statusEvents(
        'clusters',
        { keys: watchedKeys('Cluster', ids, context) },
        args,
        context,
      );
    },
    resolve: (event: StatusEventModel) => event,
  },

  jobMetricsUpdated: {
    subscribe(_, { ids, intervalMs: asked }, context, info) {
      const { live, caller } = context;
      const keys = watchedKeys('Job', ids, context);
      const intervalMs = intervalOf(asked, context);
      const interest = { keys, intervalMs, faces: facesBesideFigures(info) };
      return picked(live.watch(caller, 'metrics', interest, { wants: tellsFigures }), (told) =>
        tellsFigures(told) ? { told } : null,
      );
    },
    resolve: (event: MetricsEventModel) => event,
  },
};

/** What is to be read of jobs along with their figures. Any face tells what is in none alone. */
const facesBesideFigures = (info: ResolveInfo): readonly JobFace[] => {
  const job = selection(info).below('job');
  if (onlySelects(job, 'id', 'jobId', 'service')) return [];
  const needed = singleJobFaces.needed(job.names);
  return needed.length > 0 ? needed : ['plain'];
};

/**
 * Whether there is something to be told: figures, that there is no such job, or that figures fail to come. Figures that
 * somebody has read too slowly for are of no use any more.
 */
const tellsFigures = (told: News | Told): boolean =>
  told.type === 'changed' ? told.now === null : told.type !== 'fresh' && told.type !== 'gap';

/**
 * A model of what was seen, with what else is read of it. That is how the thing is by now: of what was seen, the event
 * goes on to tell as it was then.
 */
const asSeen = <Model extends { learn(later: Model): void }>(
  revive: () => Model,
  complete: (model: Model) => Soon<Model>,
): Soon<Model> => {
  const read = complete(revive());
  if (!(read instanceof Promise)) return read;
  return read.then((model) => {
    model.learn(revive());
    return model;
  });
};

const jobAsSeen = (
  { values, faces }: Pick<Sighting, 'values' | 'faces'>,
  { loaders }: Context,
  info: ResolveInfo,
) =>
  asSeen(
    () => reviveJob(values, faces),
    (job) => {
      const by = job.faces.has('plain') ? listedJobFaces : singleJobFaces;
      return loaders.job.complete(job, by.needed(selection(info).names));
    },
  );

/** What every event tells. */
const ofEvent = {
  observedAt: ({ told }: MetricsEventModel) => told.at,
  stale: ({ told }: MetricsEventModel) => told.isStale,
};
const ofStatusEvent = {
  ...ofEvent,
  kind: ({ told }: StatusEventModel) => kinds[told.type] as StatusEventKind, // others are not told
};

/** Which job it is. */
const ofJob = {
  jobId: ({ told }: MetricsEventModel) => mapped(keyOf(told), rawId),
  service: ({ told }: MetricsEventModel) =>
    'service' in told ? (told.service ?? null) : mapped(keyOf(told), serviceOf),
};

export const JobStatusEvent: JobStatusEventResolvers = {
  ...ofStatusEvent,
  ...ofJob,
  job({ told }, _, context, info) {
    const seen = nowOf(told);
    return seen && jobAsSeen(seen, context, info);
  },
  previous: ({ told }) => previousOf(told) as JobStatus | null, // as sources put it in
  current: ({ told }) => (nowOf(told)?.status ?? null) as JobStatus | null,
};

export const ClusterStatusEvent: ClusterStatusEventResolvers = {
  ...ofStatusEvent,
  clusterId: ({ told }) => keyOf(told),
  cluster({ told }, _, { loaders }, info) {
    const seen = nowOf(told);
    if (!seen) return null;
    return asSeen(
      () => reviveCluster(seen.values, seen.faces),
      (cluster) => loaders.cluster.complete(cluster, clusterFaces.needed(selection(info).names)),
    );
  },
  previous: ({ told }) => previousOf(told) as ClusterStatus | null,
  current: ({ told }) => (nowOf(told)?.status ?? null) as ClusterStatus | null,
};

export const JobMetricsEvent: JobMetricsEventResolvers = {
  ...ofEvent,
  ...ofJob,
  job({ told }, _, context, info) {
    const seen = nowOf(told);
    if (!seen) return null;
    const job = jobIn(seen);
    return job ? jobAsSeen(job, context, info) : joinJob(seen.key, context.loaders, info);
  },
  metrics({ told }) {
    const seen = nowOf(told);
    return seen && figuresOf(seen);
  },
};
