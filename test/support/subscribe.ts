import { createClient as createStream } from 'graphql-sse';
import { afterEach } from 'vitest';
import { type Message, socketClient } from './socket.js';
import { useWorld, type World } from './start.js';

/** Polls so quick that nobody waits for them. */
export const quickly = { pollMs: 10, settledMs: 20, minMetricsIntervalMs: 20 } as const;

export type Over = 'WebSocket' | 'event stream';
export const transports: readonly Over[] = ['WebSocket', 'event stream'];

type Headers = Readonly<Record<string, string>>;

/** A subscription that runs. */
export interface Running {
  /** The next result; null if there will be none. Fails with the errors of the request. */
  next(): Promise<Message>;
  /** What its one field tells next. Fails with the errors of a result. */
  event(): Promise<Message>;
  /** Events up to the first that is as wanted, that one included. */
  until(isWanted: (event: Message) => boolean): Promise<Message[]>;
  end(): Promise<unknown>;
}

interface Asked {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Headers;
  readonly over?: Over;
}

/** Begins a subscription at a gateway. */
export const subscribe = (
  url: string,
  query: string,
  { variables = {}, headers = {}, over = 'WebSocket' }: Asked = {},
): Running => {
  const client =
    over === 'WebSocket'
      ? socketClient(url, { connectionParams: headers, retryAttempts: 0 })
      : createStream({ url: `${url}/stream`, headers, retryAttempts: 0 });
  const results = client.iterate({ query, variables });
  const next = async () => (await results.next()).value ?? null;
  const event = async () => {
    const { data, errors } = await next();
    if (errors) throw errors;
    return Object.values(data ?? {})[0];
  };
  return {
    next,
    event,
    async until(isWanted) {
      const events: Message[] = [];
      do events.push(await event());
      while (!isWanted(events.at(-1)));
      return events;
    },
    async end() {
      await results.return?.();
      await client.dispose();
    },
  };
};

/** Who acts in a test: with a token of their own, nobody shares what they watch. */
export interface Somebody {
  readonly headers: { readonly 'x-auth-token': string };
  begin(query: string, asked?: Asked): Running;
  /** The payload of a mutation or the value of a field, without errors. */
  ask(document: string, variables?: Readonly<Record<string, unknown>>): Promise<Message>;
}

/** A world in which the subscriptions of a test end with it. */
export const useSubscriptions = (options?: Parameters<typeof useWorld>[0]) => {
  const world: World = useWorld({
    ...options,
    gateway: { ...options?.gateway, live: { ...liveDefaults, ...options?.gateway?.live } },
  });
  const running: Running[] = [];
  afterEach(() => Promise.all(running.splice(0).map((one) => one.end())));

  const somebody = (url = world.url, token = world.emulator.issueToken()): Somebody => {
    const headers = { 'x-auth-token': token };
    return {
      headers,
      begin(query, asked) {
        const begun = subscribe(url, query, { headers, ...asked });
        running.push(begun);
        return begun;
      },
      async ask(document, variables) {
        const { data, errors } = await world.query(document, variables, headers);
        if (errors) throw new Error(JSON.stringify(errors));
        return Object.values(data)[0];
      },
    };
  };
  return { world, somebody };
};

/** All settings of live, so quick. */
export const liveDefaults = {
  keptEvents: 1_000,
  queuedEvents: 200,
  maxWaitMs: 60_000,
  redisUrl: null,
  ...quickly,
};

let jobs = 0;

/** A fresh job that may be run, by its raw id. */
export const createJob = async ({ ask }: Somebody, name = `live_${++jobs}`): Promise<string> => {
  const { job, userErrors } = await ask(
    `mutation ($input: CreateSqlJobInput!) {
      createSqlJob(input: $input) { job { jobId } userErrors { message } } }`,
    { input: { name, sql, spuNumber: 2, parallelism: 2 } },
  );
  if (!job) throw new Error(JSON.stringify(userErrors));
  return job.jobId;
};

const sql = `CREATE SOURCE STREAM cars (car_id STRING, speed INT)
  WITH (type = "dis", region = "cn-north-1", channel = "cars", encode = "csv");
CREATE SINK STREAM fast (car_id STRING) WITH (type = "smn", region = "cn-north-1");
INSERT INTO fast SELECT car_id FROM cars WHERE speed > 120;`;

export const runJob = 'mutation ($id: ID!) { runJob(id: $id) { userErrors { message } } }';
export const stopJob =
  'mutation ($id: ID!) { stopJob(id: $id, triggerSavepoint: false) { userErrors { message } } }';
export const deleteJob = 'mutation ($id: ID!) { deleteJob(id: $id) { userErrors { message } } }';
