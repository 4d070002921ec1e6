import { existsSync } from 'node:fs';
import { projectId, type Subject } from '../../throughput/subject.js';

const folder = new URL('.', import.meta.url).pathname;
const program = `${folder}node_modules/@tailcallhq/core-linux-x64-gnu/bin/tailcall`;

/** Tailcall, a gateway in Rust, with the REST calls as directives of its schema. */
export const subject: Subject = {
  name: 'Tailcall',
  path: '/graphql',
  supports: () => true,
  missing: () =>
    existsSync(program) ? null : `run npm ci --prefix ${folder.replace(/\/$/, '')} (Linux on x64)`,
  command: (query, upstreamUrl, port) => ({
    argv: [program, 'start', 'gateway.graphql'],
    cwd: folder,
    env: {
      PORT: String(port),
      UPSTREAM_URL: upstreamUrl,
      PROJECT_ID: projectId,
      // A list is asked for one face, whatever was selected: only the detailed one has the ids of clusters.
      SHOW_DETAIL: String(query === 'H'),
      TAILCALL_TRACKER: 'false',
      TAILCALL_LOG_LEVEL: 'error',
    },
  }),
};
