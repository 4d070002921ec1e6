import { type Settings, settings } from './config.js';
import { emulatorOptions } from './emulator/options.js';
import { createEmulator, type Emulator } from './emulator/server.js';
import { describeEnvironment, listening, readEnvironment } from './environment.js';
import { startGateway } from './gateway/server.js';

/** With no upstream configured, the emulator is started and stands for all of it. */
const startEmulator = async (env: Settings): Promise<Emulator | null> =>
  env.CS_ENDPOINT ? null : listening(createEmulator(emulatorOptions(env, 0)), 'EMULATOR_PORT');

const start = async (env: Settings) => {
  const emulator = await startEmulator(env);
  const cs = env.CS_ENDPOINT ?? emulator?.url ?? '';
  const starting = startGateway({
    port: env.PORT,
    host: env.HOST,
    upstream: {
      endpoints: emulator
        ? { cs, iam: cs, vpc: cs }
        : { cs, iam: env.IAM_ENDPOINT ?? cs, vpc: env.VPC_ENDPOINT ?? cs },
      connectTimeoutMs: env.CONNECT_TIMEOUT_MS,
      headersTimeoutMs: env.HEADERS_TIMEOUT_MS,
      bodyTimeoutMs: env.BODY_TIMEOUT_MS,
      maxConnections: env.MAX_UPSTREAM_CONNECTIONS,
    },
    defaultCaller: {
      token: emulator?.demo.token ?? null,
      projectId: env.CS_PROJECT_ID ?? emulator?.demo.projectId ?? null,
    },
    maxPageSize: env.MAX_PAGE_SIZE,
    maxBatchSize: env.MAX_BATCH_SIZE,
    maxUploadBytes: env.MAX_UPLOAD_BYTES,
    uploadTimeoutMs: env.UPLOAD_TIMEOUT_MS,
    maxParallelLookups: env.MAX_PARALLEL_LOOKUPS,
    maxBodyBytes: env.MAX_BODY_BYTES,
    allowExplain: env.ALLOW_EXPLAIN ?? env.NODE_ENV !== 'production',
  });
  const gateway = await listening(starting, 'PORT');
  if (emulator) {
    console.log(`
  No CS_ENDPOINT is set: this gateway shows the EMULATOR at ${emulator.url}.
  Its jobs and clusters are made up. Requests without a token act as its demo user.
`);
  }
  console.log(`GraphQL and GraphiQL: ${gateway.url}/graphql`);

  const stop = async () => {
    await gateway.close();
    await emulator?.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
};

if (process.argv.includes('--help')) {
  console.log(`Settings, all by environment variable:\n\n${describeEnvironment(settings)}`);
} else {
  await start(readEnvironment(process.env, settings));
}
