import type { CreateJarJobInput } from '../generated/resolvers.js';
import type { JobModel } from '../mapping/job.js';
import { bucketOf } from './bucket.js';
import { alarming, atWork, described, named, sized } from './common-parts.js';
import { inParts, loss, type Migrate, onlySet, some } from './part.js';
import { onQueue, withoutQueue } from './place.js';
import { untold } from './untold.js';

type Part = Migrate<CreateJarJobInput>;

const place: Part = (job, { queueId }) => ({
  input: { type: 'FLINK_JAR_JOB', queueId },
  losses: [queueId ? onQueue(job, queueId) : withoutQueue(job)],
});

const manager: Part = ({ managerSpu }) => ({ input: { managerSpu }, losses: [] });

const saving: Part = (job, settings) => {
  const { checkpoint, logging } = job;
  const { name: obsBucket, losses } = bucketOf(job, settings, logging?.enabled ? ['logging'] : []);
  return {
    input: { logging: onlySet({ enabled: logging?.enabled, obsBucket }) },
    losses: some(
      Boolean(checkpoint?.enabled) &&
        loss(
          'DROPPED',
          'checkpoint',
          'Nothing of it is sent: `createJarJob` takes no settings of snapshots, which the program can make itself.',
          { mode: checkpoint?.mode ?? null, intervalSeconds: checkpoint?.intervalSeconds ?? null },
        ),
      ...losses,
    ),
  };
};

/** The bucket that the examples of the documents show for uploads of CS, and how paths in OBS begin for DLI. */
const uploads = 'cs-flink-jar/';
const scheme = /^(obs|s3a):\/\//;

/** CS keeps what was uploaded with a job in a folder of the id of the job. */
const isUpload = ({ jobId }: JobModel, path: string): boolean =>
  path.startsWith(uploads) || path.split('/').slice(1, -1).includes(jobId);

const file: Part = (job) => {
  const held = job.jarUrl;
  if (!held || isUpload(job, held)) {
    const message =
      'Its JAR file lies in CS: put it into OBS or into a package of DLI, and name it by `jarUrl` before the job runs.';
    return { input: {}, losses: [loss('NEEDS_ACTION', 'jarUrl', message, held)] };
  }
  const jarUrl = scheme.test(held) ? held : `obs://${held}`;
  return {
    input: { jarUrl },
    losses: some(
      jarUrl !== held &&
        loss('CHANGED', 'jarUrl', `DLI is told ${jarUrl}, lest it look for a package.`, held),
      loss(
        'NEEDS_ACTION',
        'jarUrl',
        held.endsWith('.jar')
          ? 'DLI must be allowed to read the file.'
          : 'It may be a folder: DLI wants one JAR file, and must be allowed to read it.',
        held,
      ),
    ),
  };
};

const program: Part = ({ mainClass, args }) => ({ input: { mainClass, args }, losses: [] });

const rest: Part = () => ({
  input: {},
  losses: [
    loss(
      'DROPPED',
      'configUrl',
      'DLI takes no configuration file, and CS does not tell whether there is one; `dliSettings.dependencyFiles` can bring it along.',
    ),
    ...untold('restartOnException', 'tags', 'enterpriseProjectId'),
  ],
});

/** A Flink program of CS as one of DLI. */
export const jarJobInDli = inParts<CreateJarJobInput>(
  named,
  described,
  place,
  sized,
  manager,
  file,
  program,
  saving,
  alarming,
  atWork,
  rest,
);
