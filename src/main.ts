import { type Settings, settings } from './config.js';
import { emulatorOptions } from './emulator/options.js';
import { createEmulator, type Emulator } from './emulator/server.js';
import { describeEnvironment, listening, readEnvironment } from './environment.js';
import { startGateway } from './gateway/server.js';
import { createLog } from './gateway/telemetry/log.js';
import { gatewayOptions } from './options.js';

/** With no upstream configured, the emulator is started and stands for all of it. */
const startEmulator = async (env: Settings): Promise<Emulator | null> =>
  env.CS_ENDPOINT ? null : listening(createEmulator(emulatorOptions(env, 0)), 'EMULATOR_PORT');

const start = async (env: Settings) => {
  const emulator = await startEmulator(env);
  const log = createLog(env.LOG_LEVEL);
  const starting = startGateway(gatewayOptions(env, emulator, log));
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
