import { errorRows } from '../../api/error-codes.js';
import type { QueryResolvers } from '../generated/resolvers.js';
import { argumentName } from '../mapping/argument-names.js';

export const Query: QueryResolvers = {
  errorCatalog: (_, { codes, reason }) =>
    errorRows
      .filter(([code]) => !codes || codes.includes(code))
      .filter(([, row]) => !reason || row.reason === reason)
      .map(([code, { side, retryable = false, field, ...texts }]) => ({
        ...texts,
        code,
        mendable: side === 'caller',
        retryable,
        argument: field ? argumentName(field) : null,
      })),
};
