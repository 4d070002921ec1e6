/** Tells which calls to the service an operation will cause, without sending any: `npm run plan -- query.graphql`. */
import { settings } from '../src/config.js';
import { readEnvironment } from '../src/environment.js';
import { createServedSchema } from '../src/gateway/federation/served-schema.js';
import { LimitExceeded } from '../src/gateway/limits/exceeded.js';
import { jobServicesOf } from '../src/gateway/services.js';
import { createLog } from '../src/gateway/telemetry/log.js';
import { gatewayOptions } from '../src/options.js';
import { BadPlan, readAsked } from './plan/asked.js';
import { plansBySize } from './plan/plan.js';
import { refusalOf, tableOf } from './plan/table.js';

const env = readEnvironment(process.env, settings);
const options = gatewayOptions(env, null, createLog('silent'));
const { endpoints } = options.upstream;
// No emulator is started for a plan; a gateway of these settings would have it.
const emulated = env.DLI === 'emulator' && env.CS_ENDPOINT === undefined ? 'emulator' : null;
const services = jobServicesOf({ ...endpoints, dli: endpoints.dli ?? emulated });
const limits = { ...options, jobServices: services.length };
const schema = createServedSchema(options.graph);

try {
  const plans = plansBySize(schema, limits, readAsked(process.argv.slice(2), schema, limits));
  console.log(tableOf(plans, limits));
  const refusal = refusalOf(plans.written, limits);
  if (refusal) throw refusal;
} catch (error) {
  if (!(error instanceof BadPlan || error instanceof LimitExceeded)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
