import { GraphQLError, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { SyncPlugin } from '../plugins.js';
import type { Push } from '../push.js';

const refused = {
  message:
    'Subscriptions push their results: send them over WebSocket to /graphql, or over server-sent events to /graphql/stream.',
  extensions: { code: 'BAD_REQUEST' },
};

const isMisplaced = (operation: OperationDefinitionNode | undefined, push: Push | null): boolean =>
  operation?.operation === OperationTypeNode.SUBSCRIPTION && push === null;

/**
 * Refuses operations of a kind that their transport must not carry out: subscriptions where there is one answer and no
 * more, and mutations in an event stream by GET. What else comes by GET, Apollo judges.
 */
export const kinds: SyncPlugin = {
  requestDidStart: () => ({
    didResolveOperation({ operation, contextValue: { push } }) {
      if (isMisplaced(operation, push)) throw new GraphQLError(refused.message, refused);
      if (push?.kind !== 'opening' || !push.readOnly) return;
      if (operation?.operation !== OperationTypeNode.MUTATION) return;
      throw new GraphQLError('Mutations must be sent by POST.', {
        extensions: { code: 'BAD_REQUEST' },
      });
    },

    willSendResponse({ operation, response, contextValue: { push } }) {
      if (!isMisplaced(operation, push)) return;
      response.http.status = 400;
      response.http.headers.delete('allow'); // Apollo would have those by GET come by POST
      response.body = { kind: 'single', singleResult: { errors: [refused] } };
    },
  }),
};
