/**
 * Compares the graph with that of the last release: `npm run schema:diff`, or `npm run schema:diff -- --write` to write
 * the section of the changelog as well. See docs/schema.md.
 */
import { BadWorkspace } from './schema/bad-workspace.js';
import { differenceOf } from './schema/difference.js';
import { today, workspace } from './schema/workspace.js';

try {
  const [flag, ...rest] = process.argv.slice(2);
  if ((flag ?? '--write') !== '--write' || rest.length > 0) {
    throw new BadWorkspace('schema:diff takes --write, or nothing.');
  }
  const { report, problems } = await differenceOf(workspace(), today(), flag === '--write');
  console.log(report);
  if (problems.length > 0) throw new BadWorkspace(problems.join('\n'));
} catch (error) {
  if (!(error instanceof BadWorkspace)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
