import { readSettings, type Settings, settingsHelp } from './config.js';
import { emulatorOptions } from './emulator/options.js';
import { createEmulator, type Emulator } from './emulator/server.js';
import { startGateway } from './gateway/server.js';

/** With no upstream configured, the emulator is started and stands for all of it. */
const startEmulator = async (settings: Settings): Promise<Emulator | null> =>
  settings.CS_ENDPOINT ? null : createEmulator(emulatorOptions(settings));

const start = async (settings: Settings) => {
  const emulator = await startEmulator(settings);
  const cs = settings.CS_ENDPOINT ?? emulator?.url ?? '';
  const gateway = await startGateway({
    port: settings.PORT,
    host: settings.HOST,
    upstream: {
      endpoints: emulator
        ? { cs, iam: cs, vpc: cs }
        : { cs, iam: settings.IAM_ENDPOINT ?? cs, vpc: settings.VPC_ENDPOINT ?? cs },
      connectTimeoutMs: settings.CONNECT_TIMEOUT_MS,
      headersTimeoutMs: settings.HEADERS_TIMEOUT_MS,
      bodyTimeoutMs: settings.BODY_TIMEOUT_MS,
      maxConnections: settings.MAX_UPSTREAM_CONNECTIONS,
    },
    defaultCaller: {
      token: emulator?.demo.token ?? null,
      projectId: settings.CS_PROJECT_ID ?? emulator?.demo.projectId ?? null,
    },
    maxPageSize: settings.MAX_PAGE_SIZE,
    maxParallelLookups: settings.MAX_PARALLEL_LOOKUPS,
    maxBodyBytes: settings.MAX_BODY_BYTES,
    allowExplain: settings.NODE_ENV !== 'production',
  });
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
  console.log(`Settings, all by environment variable:\n\n${settingsHelp()}`);
} else {
  await start(readSettings(process.env));
}
