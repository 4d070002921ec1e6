import { fileURLToPath } from 'node:url';
import metadata from '../../package.json' with { type: 'json' };
import { subgraphSdl, wholeGraphSdl } from '../../src/gateway/federation/sdl.js';
import type { Workspace } from './comparison.js';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** The folder of this repository. */
export const root = path('');

/** What this repository has under control. */
export const workspace = (): Workspace => ({
  sdl: wholeGraphSdl(),
  subgraph: subgraphSdl(),
  version: metadata.version,
  releases: path('schema/releases'),
  changelog: path('CHANGELOG.md'),
});

/** The day, in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);
