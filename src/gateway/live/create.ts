import type { GatewayOptions } from '../options.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { UpstreamClient } from '../upstream/client.js';
import type { Bus } from './bus.js';
import type { Subject } from './interest.js';
import type { Live } from './live.js';
import type { Source } from './source.js';

export interface LiveParts {
  readonly client: UpstreamClient;
  readonly options: GatewayOptions;
  readonly metrics: Metrics;
  readonly sources: Readonly<Record<Subject, Source>>;
  readonly bus: Bus;
}

/** Polls on behalf of all who watch. */
export const createLive = (_: LiveParts): Live => ({
  // biome-ignore lint/correctness/useYield: not there yet
  async *watch() {
    throw new Error('not there yet');
  },
  async wait() {
    throw new Error('not there yet');
  },
  history: () => [],
  state: () => null,
  async close() {},
});
