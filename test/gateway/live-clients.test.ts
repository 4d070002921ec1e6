import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type Message, socketClient } from '../support/socket.js';
import { subscriptionsOn } from '../support/subscriptions-on.js';
import { quick } from '../support/waiting.js';
import { useWriting } from '../support/writing.js';

vi.stubGlobal('WebSocket', WebSocket); // as in browsers, and in Node from 22 on: Apollo Client looks at it

const { world, done, jobId } = useWriting({ gateway: { env: quick } });

const document = `subscription ($ids: [ID!]) {
  jobStatusChanged(ids: $ids) { kind previous current job { id status } }
}`;

/** What a client is told, for a test to wait for. */
interface Told {
  readonly events: Message[];
  readonly errors: unknown[];
}
interface Watching extends Told {
  stop(): void;
}
type Watch = (variables: { ids: readonly string[] }) => Watching;

const ends: (() => unknown)[] = [];
afterEach(() => Promise.all(ends.splice(0).map((end) => end())));

/** Takes down what comes; `result` is that of either client. */
const recorder = () => {
  const told: Told = { events: [], errors: [] };
  const take = ({ data, error }: { data?: Message; error?: unknown }) => {
    if (error) told.errors.push(error);
    else told.events.push(data.jobStatusChanged);
  };
  return { ...told, take };
};

const openSocketClient = () => {
  const socket = socketClient(world.url);
  ends.push(() => socket.dispose());
  return socket;
};

const startApollo = () => {
  const client = new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === 'subscription',
      new GraphQLWsLink(openSocketClient()),
      new HttpLink({ uri: world.url }),
    ),
    cache: new InMemoryCache(),
  });
  ends.push(() => client.stop());
  return client;
};

const watchByApollo =
  (client: ApolloClient): Watch =>
  (variables) => {
    const { take, ...told } = recorder();
    const running = client.subscribe({ query: gql(document), variables }).subscribe(take);
    return { ...told, stop: () => running.unsubscribe() };
  };

const watchByUrql =
  (client: Client): Watch =>
  (variables) => {
    const { take, ...told } = recorder();
    const running = client.subscription(document, variables).subscribe(take);
    return { ...told, stop: () => running.unsubscribe() };
  };

const overSocket = () => {
  const socket = openSocketClient();
  return subscriptionExchange({
    forwardSubscription: ({ query = '', variables = {} }) => ({
      subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink as never) }),
    }),
  });
};

const clients: readonly (readonly [name: string, start: () => Watch])[] = [
  ['Apollo Client over WebSocket', () => watchByApollo(startApollo())],
  [
    'urql over WebSocket',
    () => watchByUrql(new Client({ url: world.url, exchanges: [overSocket()] })),
  ],
  [
    'urql over server-sent events',
    () =>
      watchByUrql(
        new Client({
          url: `${world.url}/stream`,
          exchanges: [fetchExchange],
          fetchSubscriptions: true,
        }),
      ),
  ],
];

describe.each(clients)('%s', (_, start) => {
  test('is told of changes until it leaves', async () => {
    const id = await jobId('parcels_clean');
    const watching = start()({ ids: [id] });
    await subscriptionsOn(world.url, 1);
    await done('runJob', { id });
    await expect.poll(() => watching.events).toHaveLength(1);
    world.emulator.clock.advance(10_000);
    await expect.poll(() => watching.events).toHaveLength(2);
    const change = (previous: string, current: string) => ({
      kind: 'CHANGED',
      previous,
      current,
      job: { id: `Job:${id}`, status: current },
    });
    expect(watching.events).toMatchObject([
      change('INIT', 'SUBMITTING'),
      change('SUBMITTING', 'RUNNING'),
    ]);
    watching.stop();
    await subscriptionsOn(world.url, 0);
    expect(watching.errors).toEqual([]);
  });

  test('is told what makes no sense', async () => {
    const watching = start()({ ids: ['Cluster:1'] });
    await expect.poll(() => watching.errors).not.toHaveLength(0); // urql tells the last result of a stream again
    expect(watching.errors[0]).toMatchObject({ message: expect.stringContaining('Job') });
    expect(watching.events).toEqual([]);
  });
});

test('Events put the new status into the cache of Apollo Client', async () => {
  const client = startApollo();
  const id = await jobId('parcels_clean');
  const query = gql(`{ job(id: "${id}") { id name status } }`);
  const shown: unknown[] = [];
  const { data } = await client.query<Message>({ query });
  expect(data.job).toMatchObject({ name: 'parcels_clean', status: 'INIT' });
  client
    .watchQuery<Message>({ query, fetchPolicy: 'cache-only' })
    .subscribe((result) => shown.push(result.data?.job?.status));

  watchByApollo(client)({ ids: [id] });
  await subscriptionsOn(world.url, 1);
  await done('runJob', { id });
  await expect.poll(() => shown.at(-1)).toBe('SUBMITTING');
});
