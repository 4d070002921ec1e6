import type { WireBody } from '../../api/rule.js';
import { dliBatchRules } from '../../api/rules/dli-batch.js';
import { batchEnd, batchStateOf, changedAt, runtimeOf } from '../batch-life.js';
import { defaultSparkVersion, dliOf } from '../dli.js';
import type { Batch, Dli } from '../dli-store.js';
import { fail } from '../errors.js';
import { textOf } from '../fields.js';
import type { Handlers } from '../handler.js';
import { writeJson } from '../json.js';
import { obey } from '../obey.js';
import { count } from '../parameters.js';
import { randomOf } from '../random.js';
import type { Project } from '../store.js';
import { actorOf } from './actor.js';

const findBatch = (project: Project, id: string): Batch =>
  dliOf(project).batches.get(id) ?? fail('DLI.0002');

/** The last lines of what a batch has written: before it runs, and for one that fails, they are these at least. */
function logOf(batch: Batch, now: number): string[] {
  const state = batchStateOf(batch, now);
  if (state === 'starting') return ['stdout: ', 'stderr: ', 'YARN Diagnostics: '];
  const fate = { running: 'at work', recovering: 'started again', success: 'done', dead: 'gone' };
  return [
    `stdout: ${batch.name || batch.id}: ${fate[state]}`,
    `stderr: ${state === 'dead' ? 'The program has ended with a failure.' : ''}`,
    'YARN Diagnostics: ',
  ];
}

/** What lists and details show alike. Lists have null where details have an empty text. */
const shown = (project: Project, batch: Batch, now: number, unset: '' | null) => {
  const state = batchStateOf(batch, now);
  const random = randomOf(project.seed, 'application', batch.id);
  return {
    id: batch.id,
    state,
    appId:
      state === 'starting' ? unset : `application_${batch.createdAt}_${random.int(1000, 9999)}`,
    log: logOf(batch, now),
    sc_type: batch.size,
    cluster_name: batch.queue,
    queue: batch.queue,
    create_time: batch.createdAt,
    update_time: changedAt(batch, now),
    name: batch.name,
    owner: batch.ownerName,
    proxyUser: batch.ownerName,
    kind: 'spark',
    image: batch.image,
    req_body: batch.request,
    duration: runtimeOf(batch, now),
  };
};

/** The queue of a new batch, which has to be a general one. */
function queueOf(dli: Dli, body: WireBody): string {
  const named = textOf('createBatch', body, 'queue') || textOf('createBatch', body, 'cluster_name');
  const queue = dli.queues.get((named ?? '').toLowerCase()) ?? fail('DLI.0002');
  if (queue.type !== 'general') fail('DLI.0007');
  return queue.name;
}

const isCustomized = (body: WireBody) =>
  ['driverMemory', 'driverCores', 'executorMemory', 'executorCores', 'numExecutors'].some(
    (field) => body[field] !== undefined,
  );

/** Spark batches of DLI. */
export const dliBatch = {
  createBatch({ project, body, grant, now }) {
    const dli = dliOf(project);
    const text = (field: string) => textOf('createBatch', body, field) ?? '';
    obey(dliBatchRules, 'createBatch', body);
    const queue = queueOf(dli, body);
    const id = randomOf(project.seed, 'uuid', ++project.highest.uuid).uuid();
    const file = text('file');
    const batch: Batch = {
      id,
      name: text('name'),
      ownerName: actorOf(project, grant).name,
      queue,
      size: isCustomized(body) ? 'CUSTOMIZED' : text('sc_type') || 'A',
      request: writeJson(body),
      feature: text('feature') || 'basic',
      sparkVersion: text('spark_version') || defaultSparkVersion,
      image: text('image'),
      createdAt: now,
      endsAt: now + randomOf(project.seed, 'batch', id).int(300_000, 1_800_000),
      failsInTheEnd: file.includes('fail'),
      failedAt: 0,
      cancelledAt: 0,
    };
    dli.batches.set(id, batch);
    const { req_body: _, ...answer } = shown(project, batch, now, '');
    return answer;
  },

  listBatches({ project, query, now }) {
    const from = count(query.from, 0, { min: 0, code: 'DLI.0001' });
    const size = count(query.size, 100, { min: 0, code: 'DLI.0001' });
    const queue = query.queue_name ?? query.cluster_name;
    const sessions = [...dliOf(project).batches.values()]
      .filter(
        (batch) =>
          batch.name.includes(query.job_name ?? '') &&
          batch.id === (query['job-id'] ?? batch.id) &&
          batch.queue === (queue ?? batch.queue).toLowerCase() &&
          batch.ownerName === (query.owner ?? batch.ownerName) &&
          batchStateOf(batch, now) === (query.state?.toLowerCase() ?? batchStateOf(batch, now)),
      )
      .sort((one, other) => other.createdAt - one.createdAt);
    return {
      from,
      total: sessions.length,
      sessions: sessions.slice(from, from + size).map((batch) => shown(project, batch, now, null)),
    };
  },

  getBatch({ project, path, now }) {
    const batch = findBatch(project, path.batch_id);
    const { feature, sparkVersion: spark_version } = batch;
    return { ...shown(project, batch, now, ''), feature, spark_version };
  },

  cancelBatch({ project, path, now }) {
    const batch = findBatch(project, path.batch_id);
    if (batchEnd(batch, now) !== null) fail('DLI.0007');
    batch.cancelledAt = now;
    return { msg: 'deleted' };
  },
} satisfies Partial<Handlers>;
