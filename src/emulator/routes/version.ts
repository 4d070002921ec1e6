import type { Handlers } from '../handler.js';

/** Versions of the API and its engines (5.1.4). */
export const version = {
  getVersion: ({ now }) => ({
    id: 'v1.0',
    version: 'v1.0.1',
    min_version: 'v1.0',
    engines: [
      { name: 'flink', version: '1.5.3' },
      { name: 'spark', version: '2.2.1' },
    ],
    status: 'CURRENT',
    updated: '20180916013934',
    current_millis: now,
  }),
} satisfies Partial<Handlers>;
