import type { MigrationLoss } from '../generated/resolvers.js';
import type { JobModel } from '../mapping/job.js';
import { loss, type Settings, some } from './part.js';

interface Bucket {
  readonly name: string | null;
  readonly losses: readonly MigrationLoss[];
}

/** The bucket of a job to be; `saves` names the fields by which it saves anything there. */
export const bucketOf = (
  { checkpoint, logging }: JobModel,
  { obsBucket: given }: Settings,
  saves: readonly ('checkpoint' | 'logging')[],
): Bucket => {
  const held = checkpoint?.obsBucket ?? logging?.obsBucket ?? null;
  const name = given ?? held;
  const [saving] = saves;
  const field = `${saving ?? 'logging'}.obsBucket`;
  const replaced = held !== name && loss('CHANGED', field, `${name} takes its place.`, held);
  if (!saving) return { name, losses: some(replaced) };
  if (!name) {
    const message = 'It saves to OBS, but has no bucket for that: name one by `obsBucket`.';
    return { name, losses: [loss('NEEDS_ACTION', field, message)] };
  }
  return {
    name,
    losses: some(
      replaced,
      loss(
        'NEEDS_ACTION',
        field,
        `DLI refuses the job unless it has been allowed to use the bucket ${name}; that CS has been does not count.`,
        name,
      ),
    ),
  };
};
