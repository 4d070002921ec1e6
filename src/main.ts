import { type Settings, settings } from './config.js';
import { emulatorOptions } from './emulator/options.js';
import { createEmulator, type Emulator } from './emulator/server.js';
import { describeEnvironment, listening, readEnvironment } from './environment.js';
import { startGateway } from './gateway/server.js';
import { createLog, type Logger, writtenOut } from './gateway/telemetry/log.js';
import { startTracing } from './gateway/telemetry/tracing.js';
import { gatewayOptions } from './options.js';
import { warningsOf } from './warnings.js';

/** With no upstream configured, the emulator is started and stands for all of it. */
const startEmulator = async (env: Settings): Promise<Emulator | null> =>
  env.CS_ENDPOINT ? null : listening(createEmulator(emulatorOptions(env, 0)), 'EMULATOR_PORT');

/** For people, who look at the emulator; in front of a real service the output holds nothing but lines of the log. */
const banner = (emulator: Emulator, url: string) => `
  No CS_ENDPOINT is set: this gateway shows the EMULATOR at ${emulator.url}.
  Its jobs and clusters are made up. Requests without a token act as its demo user.

GraphQL and GraphiQL: ${url}`;

/** How long a reader of the standard output may take for the last lines of the log. */
const lastLinesMs = 5_000;

/**
 * Ends the process once the log is out. A write that hangs would hold up an exit as well: a reader who has stopped
 * reading is not waited for any longer.
 */
const end = async (log: Logger, code: number): Promise<never> => {
  const late = setTimeout(() => process.kill(process.pid, 'SIGKILL'), lastLinesMs);
  await writtenOut(log);
  clearTimeout(late);
  return process.exit(code);
};

const start = async (env: Settings) => {
  const log = createLog(env.LOG_LEVEL);
  process.once('uncaughtException', (error) => {
    log.fatal({ err: error }, 'failure');
    void end(log, 1);
  });
  for (const warning of warningsOf(env, process.env)) log.warn(warning);
  const stopTracing = await startTracing(process.env, log);
  const emulator = await startEmulator(env);
  const options = gatewayOptions(env, emulator, log);
  const gateway = await listening(startGateway(options), 'PORT');
  const url = `${gateway.url}/graphql`;

  const stop = async (signal: string) => {
    log.info({ signal }, 'stopping');
    await gateway.close();
    await emulator?.close();
    await stopTracing();
    log.info('stopped');
    // What may still be open is a connection to a collector of traces that does not answer.
    await end(log, 0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop(signal));
  }
  if (emulator) console.log(banner(emulator, url));
  else log.info({ url, mode: env.CS_AUTH, graphiql: options.graphiql }, 'listening');
};

if (process.argv.includes('--help')) {
  console.log(`Settings, all by environment variable:\n\n${describeEnvironment(settings)}`);
} else {
  await start(readEnvironment(process.env, settings));
}
