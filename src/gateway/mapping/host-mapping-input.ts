import type { HostMappingInput, UpdateHostMappingInput } from '../generated/resolvers.js';
import * as write from './input-fields.js';
import { writer } from './writer.js';

const fields = { hostname: write.name('hostname'), ip: write.name('ip') };

/** A host mapping to be (5.3.9). */
export const newHostMapping = writer<HostMappingInput>(fields);
/** Changes of a host mapping (5.3.10). */
export const changedHostMapping = writer<UpdateHostMappingInput>(fields);
