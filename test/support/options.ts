import type { Emulator } from '../../src/emulator/server.js';
import type { GatewayOptions } from '../../src/gateway/server.js';

/** Options of a gateway on a free port in front of an emulator, acting as its demo user. */
export const gatewayOptions = (emulator: Pick<Emulator, 'url' | 'demo'>): GatewayOptions => ({
  port: 0,
  host: '127.0.0.1',
  upstream: {
    endpoints: { cs: emulator.url, iam: emulator.url, vpc: emulator.url },
    connectTimeoutMs: 5_000,
    headersTimeoutMs: 5_000,
    bodyTimeoutMs: 5_000,
    maxConnections: 50,
  },
  defaultCaller: { token: emulator.demo.token, projectId: emulator.demo.projectId },
  maxPageSize: 100,
  maxBatchSize: 100,
  maxUploadBytes: 10_485_760,
  uploadTimeoutMs: 15_000,
  maxParallelLookups: 10,
  maxBodyBytes: 1_048_576,
  allowExplain: true,
});
