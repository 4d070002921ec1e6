import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { EndpointName } from '../../src/api/endpoints.js';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/server.js';
import { Departure } from '../../src/gateway/departure.js';
import type { Sighting, State } from '../../src/gateway/live/entry.js';
import type { Interest, Subject } from '../../src/gateway/live/interest.js';
import { sources } from '../../src/gateway/live/sources.js';
import { createLoaders } from '../../src/gateway/loaders.js';
import { createUpstreamClient, type UpstreamClient } from '../../src/gateway/upstream/client.js';
import { optionsOf, watch } from './options.js';

export interface Polling {
  readonly emulator: Emulator;
  /** What one poll sees, by key, and the calls that it takes. */
  poll(
    subject: Subject,
    interest: Interest,
    before?: Pick<State, 'seen' | 'missing'>,
  ): Promise<{
    seen: Map<string, Sighting>;
    unread: readonly string[];
    calls: (EndpointName | null)[];
  }>;
}

/** A world to be polled by sources alone, anew for each test. */
export const usePolling = (options: EmulatorOptions = {}): Polling => {
  let client: UpstreamClient;
  const polling = {
    async poll(subject: Subject, interest: Interest, before?: Pick<State, 'seen' | 'missing'>) {
      const { demo, requests } = polling.emulator;
      const { token, projectId } = demo;
      const caller = { token, projectId, requestId: 'poll', traceparent: null };
      const { call: upstream } = client.as(caller, new Departure(), { onCall() {} });
      const from = requests.length;
      const context = { upstream, loaders: createLoaders(upstream), jobServices: ['CS'] as const };
      const { sightings, unread } = await sources[subject].read(context, interest, before);
      return {
        unread,
        seen: new Map(sightings.map((one) => [one.key, one])),
        calls: requests.slice(from).map(({ endpoint }) => endpoint),
      };
    },
  } as Polling & { emulator: Emulator }; // the emulator is there before the first test
  beforeAll(async () => {
    polling.emulator = await createEmulator({ timeScale: 0, ...options });
    client = createUpstreamClient(optionsOf(polling.emulator).upstream, watch());
  });
  beforeEach(() => polling.emulator.reset());
  afterAll(async () => {
    await client.close();
    await polling.emulator.close();
  });
  return polling;
};

/** Calls by their names, and how many of each. */
export const counted = (calls: readonly (EndpointName | null)[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const call of calls) counts[`${call}`] = (counts[`${call}`] ?? 0) + 1;
  return counts;
};
