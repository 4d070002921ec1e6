import { existsSync } from 'node:fs';
import { nodeFlags, projectId, type Subject } from '../../throughput/subject.js';

const folder = new URL('.', import.meta.url).pathname;
const program = 'node_modules/@graphql-hive/gateway/dist/bin.js';

/** Hive Gateway over a supergraph that GraphQL Mesh composed from an OpenAPI document. */
export const subject: Subject = {
  name: 'hive-gateway',
  path: '/graphql',
  supports: () => true,
  missing: () =>
    existsSync(folder + program) ? null : `run npm ci --prefix ${folder.replace(/\/$/, '')}`,
  command: (query, upstreamUrl, port) => ({
    argv: [process.execPath, ...nodeFlags, program, 'supergraph', 'supergraph.graphql'],
    cwd: folder,
    env: {
      HOST: '127.0.0.1',
      PORT: String(port),
      UPSTREAM_URL: upstreamUrl,
      PROJECT_ID: projectId,
      // A list is asked for one face, whatever was selected: only the detailed one has the ids of clusters.
      SHOW_DETAIL: String(query === 'H'),
    },
  }),
};
