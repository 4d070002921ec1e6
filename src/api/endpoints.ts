import { cs } from './cs.js';
import type { Endpoint } from './endpoint.js';
import { iam } from './iam.js';
import { vpc } from './vpc.js';

/** Every upstream endpoint by name: verb and noun, as the gateway and the emulator call it. */
export const endpoints = { ...cs, ...vpc, ...iam } satisfies Record<string, Endpoint>;

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
