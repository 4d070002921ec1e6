import { errorRows } from '../../api/error-codes.js';
import type { QueryResolvers, ServiceName } from '../generated/resolvers.js';
import { argumentName } from '../mapping/argument-names.js';

const services = { CS: 'CS', DLI: 'DLI', Cdm: 'CDM' } as const;

/** The service of a code, by what stands in front of the dot. */
const serviceOf = (code: string): ServiceName =>
  services[code.slice(0, code.indexOf('.')) as keyof typeof services]; // the catalogue has no others

export const Query: QueryResolvers = {
  errorCatalog: (_, { codes, reason, service }) =>
    errorRows
      .filter(([code]) => !codes || codes.includes(code))
      .filter(([code]) => !service || serviceOf(code) === service)
      .filter(([, row]) => !reason || row.reason === reason)
      .map(([code, { side, retryable = false, field, ...texts }]) => ({
        ...texts,
        code,
        service: serviceOf(code),
        mendable: side === 'caller',
        retryable,
        argument: field ? argumentName(field) : null,
      })),
};
