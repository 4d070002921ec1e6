import { existsSync } from 'node:fs';
import { nodeFlags, type Subject } from '../throughput/subject.js';

/** A peer that is a Node program, `<name>/server.ts`, and takes `PORT` and `UPSTREAM`. */
export const nodePeer = (name: string, path = '/graphql'): Subject => {
  const program = new URL(`dist/peers/${name}/server.js`, import.meta.url).pathname;
  return {
    name,
    path,
    supports: () => true,
    missing: () => (existsSync(program) ? null : `there is no ${program}`),
    command: (_, upstreamUrl, port) => ({
      argv: [process.execPath, ...nodeFlags, program],
      env: { PORT: String(port), UPSTREAM: upstreamUrl },
    }),
  };
};
