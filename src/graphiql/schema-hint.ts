import type { Fetcher } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';

const hint =
  'This gateway does not show its schema, so nothing is completed or documented here. Queries run all the same.';

const isHidden = ({ errors = [] }: ExecutionResult): boolean =>
  errors.some(({ extensions }) => extensions?.validationErrorCode === 'INTROSPECTION_DISABLED');

/**
 * A fetcher by which GraphiQL is told in plain words that there is no schema to read. It shows what it gets in the place
 * of the first answer; without `data` it would ask a second time.
 */
export const hintingAtSchema =
  (fetcher: Fetcher): Fetcher =>
  async (params, options) => {
    const answer = await fetcher(params, options);
    const isOwn = params.operationName === 'IntrospectionQuery';
    return isOwn && isHidden(answer as ExecutionResult)
      ? { data: undefined, extensions: { hint } }
      : answer;
  };
