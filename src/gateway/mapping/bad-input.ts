import { GraphQLError } from 'graphql';

/** An error for input that the caller has to mend; the message says how. */
export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
