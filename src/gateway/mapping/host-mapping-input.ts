import type { HostMappingInput, UpdateHostMappingInput } from '../generated/resolvers.js';
import * as write from './writer.js';

const fields = { hostname: write.text('hostname'), ip: write.text('ip') };

/** A host mapping to be (5.3.9). */
export const newHostMapping = write.writer<HostMappingInput>(fields);
/** Changes of a host mapping (5.3.10). */
export const changedHostMapping = write.writer<UpdateHostMappingInput>(fields);
