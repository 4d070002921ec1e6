import type { CreateJarJobInput, CreateSqlJobInput } from '../generated/resolvers.js';
import { isBusy } from '../mutations/job-effects.js';
import { nameInDli } from './names.js';
import { loss, type Migrate, some } from './part.js';

/** Inputs of both kinds of job have these fields. */
type Common = Pick<
  CreateSqlJobInput & CreateJarJobInput,
  'service' | 'name' | 'description' | 'spuNumber' | 'parallelism' | 'smnTopic'
>;

export const named: Migrate<Common> = (job) => {
  const name = nameInDli(job);
  const isCut = !name.startsWith(`${job.name ?? ''}_cs`);
  const how = isCut ? 'cut, with its id in CS behind it' : 'with its id in CS behind it';
  return {
    input: { service: 'DLI', name },
    losses: [
      loss(
        'CHANGED',
        'name',
        `In DLI it is called ${name}: its name, ${how}, by which either job leads to the other.`,
        job.name,
      ),
    ],
  };
};

/** DLI takes as many characters of it as CS takes bytes. */
export const described: Migrate<Common> = ({ description }) => ({
  input: { description },
  losses: [],
});

const cusOf = (spus: number): number => Math.min(Math.max(spus, 2), 400);

/**
 * A job in DLI has 2 to 400 CUs, and a SQL job four parallel tasks for each one that is not the manager's (Creating a SQL
 * Job). Of programs nothing like it is said.
 */
export const sized: Migrate<Common> = ({ type, spuNumber, parallelism }) => {
  const cus = spuNumber ? cusOf(spuNumber) : null;
  // The manager has the one CU that DLI gives it where nothing is said.
  const most = type === 'FLINK_JAR_JOB' ? Number.POSITIVE_INFINITY : 4 * ((cus ?? 2) - 1);
  const tasks = parallelism ? Math.min(parallelism, most) : null;
  return {
    input: { spuNumber: cus, parallelism: tasks },
    losses: some(
      cus === null
        ? loss('UNKNOWN', 'spuNumber', 'CS does not tell its SPUs; DLI gives it 2 CUs.')
        : loss(
            'CHANGED',
            'spuNumber',
            cus === spuNumber
              ? `It gets ${cus} CUs: one for each SPU, which nobody promises to be as strong.`
              : `It gets ${cus} CUs: one for each SPU, within the 2 to 400 that DLI gives a job.`,
            spuNumber,
          ),
      tasks !== null &&
        tasks !== parallelism &&
        loss(
          'CHANGED',
          'parallelism',
          `It is lowered to ${tasks}: DLI carries four tasks on each CU, but for those of the manager. More CUs let it rise.`,
          parallelism,
        ),
    ),
  };
};

export const alarming: Migrate<Common> = ({ smnTopic: held }, { smnTopic: given }) => {
  const topic = given ?? held;
  if (!topic) return { input: {}, losses: [] };
  return {
    input: { smnTopic: topic },
    losses: some(
      held !== topic && loss('CHANGED', 'smnTopic', `${topic} takes its place.`, held),
      loss(
        'NEEDS_ACTION',
        'smnTopic',
        `DLI refuses the job unless the topic ${topic} exists.`,
        topic,
      ),
    ),
  };
};

/** What a job that has been at work has, and no call moves. */
export const atWork: Migrate<object> = ({ startedAt, status }) => ({
  input: {},
  losses: some(
    Boolean(startedAt) &&
      loss(
        'NEEDS_ACTION',
        'hasSavepoint',
        'Its state stays in CS, savepoints and checkpoints with it: the new job begins with none. See to where it begins to read.',
      ),
    isBusy(status) &&
      loss(
        'NEEDS_ACTION',
        'status',
        'It goes on in CS. Stop it before the new job runs, or both write to the same sinks.',
        status,
      ),
  ),
});
