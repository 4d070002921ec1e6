import type { MigrationLoss } from '../generated/resolvers.js';
import { loss } from './part.js';

/** What a job of CS may have been given, and no call tells; what DLI does where nothing is said. */
const settings = {
  restartOnException: 'DLI does not restart it after an exception.',
  tags: 'It has none in DLI.',
  enterpriseProjectId: 'A job of DLI belongs to none itself.',
  templateId: 'Its SQL comes along, the link to a template does not.',
  idleStateRetentionSeconds: 'DLI keeps the state of an idle key for 3,600 seconds.',
  udfJarUrl: 'It has no functions of its own in DLI: if its SQL calls any, name their file.',
  dirtyData: 'DLI passes over records that cannot be read.',
} as const;

/** Each of these, once. */
export const untold = (...names: readonly (keyof typeof settings)[]): MigrationLoss[] =>
  names.map((name) =>
    loss('UNKNOWN', name, `CS never tells it, so that it does not come along. ${settings[name]}`),
  );
