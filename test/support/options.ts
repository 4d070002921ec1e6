import { inject } from 'vitest';
import { settings } from '../../src/config.js';
import type { Emulator } from '../../src/emulator/server.js';
import { readEnvironment } from '../../src/environment.js';
import type { GatewayOptions } from '../../src/gateway/server.js';
import { createLog } from '../../src/gateway/telemetry/log.js';
import { createMetrics } from '../../src/gateway/telemetry/metrics.js';
import { gatewayOptions } from '../../src/options.js';
import { sharedLog } from './canary.js';

/** Everything that gateways would ever log, to be searched for secrets in the end. */
const loggedAway = () => createLog('trace', sharedLog(inject('gatewayLog')));

/** No token, no project: who asks must say so. */
export const nobody: Emulator['demo'] = {
  token: '',
  projectId: '',
  user: '',
  password: '',
  domain: '',
  accessKey: '',
  secretKey: '',
};

/** The options of a gateway on a free port in front of an emulator, as its defaults and these settings make them. */
export const optionsOf = (
  emulator: Pick<Emulator, 'url' | 'demo'>,
  env: NodeJS.ProcessEnv = {},
): GatewayOptions =>
  gatewayOptions(
    readEnvironment({ PORT: '0', SHUTDOWN_TIMEOUT_MS: '2000', ...env }, settings),
    emulator,
    process.env.LOG_LEVEL ? createLog(process.env.LOG_LEVEL) : loggedAway(),
  );

/** What watches an upstream client that a test makes by itself. */
export const watch = () => ({ log: loggedAway(), metrics: createMetrics() });
