import type { ApolloServerPlugin, GraphQLRequestListener, GraphQLResponse } from '@apollo/server';
import type { Context } from './context.js';

type Told<Hook extends keyof GraphQLRequestListener<Context>> = Parameters<
  NonNullable<GraphQLRequestListener<Context>[Hook]>
>[0];

/** What wants to be told of one operation. */
interface Listener {
  didResolveOperation?(told: Told<'didResolveOperation'>): void;
  didEncounterErrors?(told: Told<'didEncounterErrors'>): void;
  responseForOperation?(told: Told<'responseForOperation'>): Promise<GraphQLResponse | null>;
  willSendResponse?(told: Told<'willSendResponse'>): void;
}

/** A plugin of Apollo whose hooks wait for nothing but the operation itself. */
export interface SyncPlugin
  extends Pick<
    ApolloServerPlugin<Context>,
    'serverWillStart' | 'unexpectedErrorProcessingRequest'
  > {
  requestDidStart(): Listener;
}

/** The listeners of one operation, as Apollo wants to have them. */
class Listeners implements GraphQLRequestListener<Context> {
  constructor(private readonly all: readonly Listener[]) {}

  async didResolveOperation(told: Told<'didResolveOperation'>): Promise<void> {
    for (const listener of this.all) listener.didResolveOperation?.(told);
  }

  async didEncounterErrors(told: Told<'didEncounterErrors'>): Promise<void> {
    for (const listener of this.all) listener.didEncounterErrors?.(told);
  }

  async responseForOperation(told: Told<'responseForOperation'>): Promise<GraphQLResponse | null> {
    for (const listener of this.all) {
      if (!listener.responseForOperation) continue;
      const response = await listener.responseForOperation(told);
      if (response) return response;
    }
    return null;
  }

  async willSendResponse(told: Told<'willSendResponse'>): Promise<void> {
    for (const listener of this.all) listener.willSendResponse?.(told);
  }
}

/** `plugins` as one, each after the other: Apollo waits for every hook of every plugin, also where there is none. */
export const inTurn = (plugins: readonly SyncPlugin[]): ApolloServerPlugin<Context> => ({
  async serverWillStart(service) {
    for (const plugin of plugins) await plugin.serverWillStart?.(service);
  },

  async unexpectedErrorProcessingRequest(failed) {
    for (const plugin of plugins) await plugin.unexpectedErrorProcessingRequest?.(failed);
  },

  async requestDidStart() {
    return new Listeners(plugins.map((plugin) => plugin.requestDidStart()));
  },
});
