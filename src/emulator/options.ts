import { type CleanedEnv, str } from 'envalid';
import { number, whole } from '../environment.js';
import type { EmulatorOptions } from './emulator.js';

/** Environment of the emulator, for envalid's `cleanEnv`. */
export const emulatorEnvironment = {
  EMULATOR_PORT: whole(
    0,
    65_535,
  )({
    default: undefined,
    desc: 'Port of the emulator; 8090 if not set, any free one inside the gateway.',
  }),
  EMULATOR_SEED: str({ default: 'cs', desc: 'Name of the emulated world: same name, same world.' }),
  EMULATOR_LATENCY_MS: whole(0)({ default: 0, desc: 'Delay of every answer of the emulator.' }),
  EMULATOR_FAULT_RATE: number(
    0,
    1,
  )({
    default: 0,
    desc: 'Share of requests, 0 to 1, that the emulator refuses with 503.',
  }),
  EMULATOR_TIME_SCALE: number(0)({
    default: 1,
    desc: 'Speed of time in the emulator; at 0 it stands still.',
  }),
  EMULATOR_STATE_FILE: str({
    default: undefined,
    desc: 'File that the emulated world is kept in; without it, it is forgotten at the end.',
  }),
};

type EmulatorEnvironment = CleanedEnv<typeof emulatorEnvironment>;

/** Options for `createEmulator` from the cleaned environment. */
export const emulatorOptions = (
  env: EmulatorEnvironment,
  defaultPort: number,
): EmulatorOptions => ({
  port: env.EMULATOR_PORT ?? defaultPort,
  seed: env.EMULATOR_SEED,
  latencyMs: env.EMULATOR_LATENCY_MS,
  faultRate: env.EMULATOR_FAULT_RATE,
  timeScale: env.EMULATOR_TIME_SCALE,
  ...(env.EMULATOR_STATE_FILE && { stateFile: env.EMULATOR_STATE_FILE }),
});
