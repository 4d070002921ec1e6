import { cdm } from './cdm.js';
import { cs } from './cs.js';
import { dli } from './dli.js';
import type { Endpoint } from './endpoint.js';
import { iam } from './iam.js';
import { vpc } from './vpc.js';

/** Every upstream endpoint by name: verb and noun, as the gateway and the emulator call it. */
export const endpoints = { ...cs, ...vpc, ...iam, ...dli, ...cdm } satisfies Record<
  string,
  Endpoint
>;

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
