/**
 * Compares the graph with that of the last release: `npm run schema:diff`, or `npm run schema:diff -- --write` to write
 * the section of the changelog as well. See docs/schema.md.
 */
import { differenceOf } from './schema/difference.js';
import { today, workspace } from './schema/workspace.js';

const [flag, ...rest] = process.argv.slice(2);
if ((flag !== undefined && flag !== '--write') || rest.length > 0) {
  console.error('schema:diff takes --write, or nothing.');
  process.exit(2);
}
const { report, problems } = await differenceOf(workspace(), today(), flag === '--write');
console.log(report);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
