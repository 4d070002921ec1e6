/** Makes the graph that of a release, as docs/schema.md says: `npm run schema:release -- 0.2.0`. */
import { execFileSync } from 'node:child_process';
import { BadWorkspace } from './schema/bad-workspace.js';
import { release } from './schema/release.js';
import { root, today, workspace } from './schema/workspace.js';

const [version = '', ...rest] = process.argv.slice(2);
try {
  if (rest.length > 0) throw new BadWorkspace('schema:release takes one version, such as 0.2.0.');
  await release({ ...workspace(), version }, today());
  execFileSync('npm', ['version', '--no-git-tag-version', '--allow-same-version', version], {
    cwd: root,
  });
  const graphs = ['graphql', 'subgraph.graphql'].map((end) => `schema/releases/${version}.${end}`);
  console.log(`${version}: ${[...graphs, 'CHANGELOG.md', 'package.json'].join(', ')}`);
} catch (error) {
  if (!(error instanceof BadWorkspace)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
