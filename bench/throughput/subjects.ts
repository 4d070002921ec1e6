import { existsSync, readdirSync } from 'node:fs';
import { nodeFlags, projectId, type Subject } from './subject.js';

const fileAt = (path: string) => new URL(path, import.meta.url).pathname;
const peersFolder = fileAt('../peers');

/** The built gateway at `main`, with everything by default but what the queries need. */
export const gatewayAt = (
  name: string,
  main = fileAt('../../dist/main.js'),
  settings: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Subject => ({
  name,
  path: '/graphql',
  supports: () => true,
  missing: () => (existsSync(main) ? null : `there is no ${main}`),
  command: (_, upstreamUrl, port) => ({
    argv: [process.execPath, ...nodeFlags, ...flags, main],
    env: {
      PORT: String(port),
      CS_ENDPOINT: upstreamUrl,
      CS_PROJECT_ID: projectId,
      MAX_PAGE_SIZE: '1000',
      ...settings,
    },
  }),
});

/** The bare handler that everything is measured by. */
export const limit: Subject = {
  name: 'limit',
  path: '/graphql',
  supports: () => true,
  missing: () => null,
  command: (query, upstreamUrl, port) => ({
    argv: [process.execPath, ...nodeFlags, fileAt('../dist/throughput/limit.js')],
    env: { PORT: String(port), UPSTREAM: upstreamUrl, QUERY: query },
  }),
};

export const gateway = gatewayAt('gateway');

/** What the product itself brings to a run. */
export const ownSubjects: readonly Subject[] = [
  limit,
  gateway,
  gatewayAt('gateway-sharing-off', undefined, { SHARING: 'false' }),
];

/** Every folder of `bench/peers` that has a `subject.ts` is a contender. */
export const loadPeers = async (): Promise<readonly Subject[]> => {
  const files = readdirSync(peersFolder)
    .map((name) => `${peersFolder}/${name}/subject.ts`)
    .filter(existsSync)
    .sort();
  const modules: { readonly subject: Subject }[] = await Promise.all(
    files.map((file) => import(file)),
  );
  return modules.map(({ subject }) => subject);
};
