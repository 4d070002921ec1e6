import type { MigrateJobInput, MigrationLoss, MigrationLossKind } from '../generated/resolvers.js';
import type { JobModel } from '../mapping/job.js';

export type Settings = MigrateJobInput;

/** What some of a job of CS becomes in DLI: fields of the input that creates the job there, and what of it is lost. */
export interface Part<Input> {
  readonly input: Partial<Input>;
  readonly losses: readonly MigrationLoss[];
}

export type Migrate<Input> = (job: JobModel, settings: Settings) => Part<Input>;

export const loss = (
  kind: MigrationLossKind,
  field: string,
  message: string,
  value: unknown = null,
): MigrationLoss => ({ field, value, kind, message });

/** The losses that there are. */
export const some = (...losses: readonly (MigrationLoss | false | null)[]): MigrationLoss[] =>
  losses.filter((one) => one !== false && one !== null);

const isLeft = (value: unknown): boolean => value !== null && value !== undefined;

/** What is set, without the names of what is not: so that the input shows nothing else. */
export const onlySet = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => isLeft(one))) as Value; // fields of inputs may be left out

/** All parts of a job as one. */
export const inParts = <Input extends object>(
  ...parts: readonly Migrate<Input>[]
): ((job: JobModel, settings: Settings) => { input: Input; losses: MigrationLoss[] }) => {
  return (job, settings) => {
    const made = parts.map((part) => part(job, settings));
    const input = onlySet(Object.assign({}, ...made.map((part) => part.input)));
    return { input, losses: made.flatMap(({ losses }) => losses) };
  };
};
