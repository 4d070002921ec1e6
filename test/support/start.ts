import { afterAll, beforeAll } from 'vitest';
import type { EndpointName } from '../../src/api/endpoints.js';
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type ReceivedRequest,
} from '../../src/emulator/server.js';
import { type GatewayOptions, startGateway } from '../../src/gateway/server.js';
import type { UpstreamOptions } from '../../src/gateway/upstream/client.js';
import { createClient, type GraphQLClient } from './client.js';
import { nobody, optionsOf } from './options.js';
import { type Reply, type Stub, startStub } from './stub.js';

/** When the emulated world begins; time stands still in it. */
export const startAt = Date.UTC(2026, 2, 10, 9);

type Settings = Partial<Omit<GatewayOptions, 'upstream'>> & {
  upstream?: Partial<UpstreamOptions>;
  /** Settings as the environment has them. */
  env?: NodeJS.ProcessEnv;
};

/** For tests that make a host fail more often in a row than a circuit allows. */
export const noCircuit: Settings = {
  upstream: { circuit: { failures: Number.POSITIVE_INFINITY } },
};

/** A gateway on a free port, on the given upstream, in its default settings but for `settings`. */
export const startOn = async (url: string, { env, upstream, ...settings }: Settings = {}) => {
  const options = optionsOf({ url, demo: nobody }, env);
  const gateway = await startGateway({
    ...options,
    defaultCaller: { token: null, projectId: null },
    ...settings,
    upstream: { ...options.upstream, ...upstream },
  });
  return { url: `${gateway.url}/graphql`, close: () => gateway.close() };
};

export interface World extends GraphQLClient {
  readonly url: string;
  readonly emulator: Emulator;
  /** What the emulator has received since it was last asked. */
  received(): ReceivedRequest[];
  /** The same, as names of endpoints. */
  calls(): (EndpointName | null)[];
  /** The body of a GET of the demo user that passes the gateway by. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are judged by the tests, field by field
  rest(pathInProject: string, version?: string): Promise<any>;
  /** A gateway of other settings on the same emulator; it ends with the world. */
  startAnother(settings: Settings): Promise<GraphQLClient & { url: string }>;
  close(): Promise<void>;
}

/** The real gateway on a real emulator; requests act as the demo user unless their headers say otherwise. */
export const startWorld = async (
  options: { emulator?: EmulatorOptions; gateway?: Settings } = {},
): Promise<World> => {
  const emulator = await createEmulator({ timeScale: 0, startAt, ...options.emulator });
  const { token, projectId } = emulator.demo;
  const defaultCaller = { token, projectId };
  const start = (settings: Settings = {}) =>
    startOn(emulator.url, { defaultCaller, ...options.gateway, ...settings });
  const gateways = [await start()];
  const { url } = gateways[0] ?? { url: '' };

  let seen = 0;
  const received = () => {
    const fresh = emulator.requests.slice(seen);
    seen = emulator.requests.length;
    return fresh;
  };
  return {
    ...createClient(url),
    url,
    emulator,
    received,
    calls: () => received().map(({ endpoint }) => endpoint),
    async rest(path, version = 'v1.0') {
      const headers = { 'x-auth-token': token };
      const response = await fetch(`${emulator.url}/${version}/${projectId}${path}`, { headers });
      return response.json();
    },
    async startAnother(settings) {
      const gateway = await start(settings);
      gateways.push(gateway);
      return { ...createClient(gateway.url), url: gateway.url };
    },
    async close() {
      await Promise.all(gateways.map((gateway) => gateway.close()));
      await emulator.close();
    },
  };
};

/** A world for all tests of a file. */
export const useWorld = (options?: Parameters<typeof startWorld>[0]): World => {
  const world = {} as World; // filled before the first test
  beforeAll(async () => {
    Object.assign(world, await startWorld(options));
  });
  afterAll(() => world.close());
  return world;
};

export interface StubWorld extends GraphQLClient {
  readonly url: string;
  readonly stub: Stub;
}

/** The gateway on an upstream that `answer` plays, for what the emulator does not show. */
export const withStub = async <Result>(
  answer: Reply,
  use: (world: StubWorld) => Promise<Result>,
  settings: Settings = {},
): Promise<Result> => {
  const stub = await startStub(answer);
  const defaultCaller = { token: 'stub-token', projectId: 'p1' };
  const gateway = await startOn(stub.url, { defaultCaller, ...settings });
  try {
    return await use({ ...createClient(gateway.url), url: gateway.url, stub });
  } finally {
    stub.release();
    await gateway.close();
    await stub.close();
  }
};
