import { readFileSync, writeFileSync } from 'node:fs';
import { withChanges } from './changelog.js';
import { compareWithRelease, type Workspace } from './comparison.js';

interface Difference {
  /** The changes, a line each, below what they are compared with. */
  readonly report: string;
  readonly problems: readonly string[];
}

/** Tells what has changed since the last release and what is wrong with that, and writes the changelog's section or checks it. */
export const differenceOf = async (
  workspace: Workspace,
  today: string,
  write: boolean,
): Promise<Difference> => {
  const { released, changes, problems } = await compareWithRelease(workspace, today);
  const changelog = readFileSync(workspace.changelog, 'utf8');
  const wanted = withChanges(changelog, changes);
  if (write) writeFileSync(workspace.changelog, wanted);
  const isStale = !write && wanted !== changelog;
  const lines = changes.map(({ severity, message }) => `${severity.padEnd(9)}  ${message}`);
  return {
    report: [`Changes of the graph since ${released}: ${changes.length}`, ...lines].join('\n'),
    problems: isStale
      ? [
          ...problems,
          'The section "Graph" of the changelog is not up to date: run npm run schema:diff -- --write.',
        ]
      : problems,
  };
};
