import { existsSync } from 'node:fs';
import { queries } from '../../throughput/queries.js';
import { projectId, type Subject } from '../../throughput/subject.js';

const folder = new URL('.', import.meta.url).pathname;
const program = `${folder}node_modules/@tailcallhq/core-linux-x64-gnu/bin/tailcall`;

const times = new Set(['createdAt', 'startedAt']);

/** What no directive of Tailcall makes of an answer: times, digits and empty texts stay as the service has them. */
const comparable = (value: unknown, name = ''): unknown => {
  if (Array.isArray(value)) return value.map((entry) => comparable(entry));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, comparable(inner, name)]),
    );
  }
  if (value === '' && name === 'statusDescription') return null;
  if (typeof value !== 'number') return value;
  if (times.has(name)) return new Date(value).toISOString();
  if (name === 'jobId') return String(value);
  // It reads some fractions a last digit off.
  return Number(value.toPrecision(15));
};

/** Tailcall, a gateway in Rust, with the REST calls as directives of its schema. */
export const subject: Subject = {
  name: 'tailcall',
  path: '/graphql',
  supports: () => true,
  missing: () =>
    existsSync(program) ? null : `run npm ci --prefix ${folder.replace(/\/$/, '')} (Linux on x64)`,
  // Ids are made for answers, but cannot be taken apart in arguments.
  variables: (query) =>
    query === 'S' ? { id: String(queries.S.variables.id).replace('Job:', '') } : null,
  comparable,
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
