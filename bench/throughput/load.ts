import { setTimeout as wait } from 'node:timers/promises';
import { type Connection, openConnection } from './client.js';

/** Connections under load, each with a request of its own. */
export interface Load {
  /** How many answers have come so far. */
  answers(): number;
  /** Keeps every connection busy, one request after the other, until `stop`. */
  flood(): void;
  /** Ends a flood once the last answers are there. */
  stop(): Promise<void>;
  /** Asks so many times a second for `ms`, whatever the answers take, and gives how long each took. */
  pace(perSecond: number, ms: number): Promise<Float64Array>;
  /** Fails if a connection did, or if an answer was not as large as the others. */
  check(): void;
  close(): void;
}

const tickMs = 1;
/** How long answers may be behind at the end of a paced run: more than that is no load that the subject can bear. */
const drainMs = 5_000;

/** Opens a connection for each of `requests`. */
export const openLoad = async (
  port: number,
  requests: readonly Buffer[],
  size: number,
): Promise<Load> => {
  let answers = 0;
  let failure: Error | null = null;
  const fail = (error: Error) => {
    failure ??= error;
  };
  const connections = await Promise.all(
    requests.map(async (request) => ({ request, connection: await openConnection(port, fail) })),
  );
  type Client = { readonly request: Buffer; readonly connection: Connection };

  const ask = ({ request, connection }: Client, onAnswer: () => void) =>
    connection.ask(request, (answered) => {
      answers += 1;
      if (answered !== size) fail(new Error(`An answer of ${answered} bytes instead of ${size}`));
      onAnswer();
    });

  const check = () => {
    if (failure) throw failure;
  };

  let flooding = false;
  let busy = 0;
  const again = (client: Client) => {
    if (!flooding) {
      busy -= 1;
      return;
    }
    ask(client, () => again(client));
  };

  return {
    answers: () => answers,
    check,

    flood() {
      flooding = true;
      busy = connections.length;
      for (const client of connections) again(client);
    },

    async stop() {
      flooding = false;
      while (busy > 0) {
        check();
        await wait(tickMs);
      }
    },

    async pace(perSecond, ms) {
      const total = Math.floor((perSecond * ms) / 1_000);
      const took = new Float64Array(total);
      const idle = [...connections];
      /** When each request should have gone out, to the tick: one that had to wait has been asked for all the same. */
      const due: number[] = [];
      let sent = 0;
      let done = 0;
      const send = () => {
        while (sent < due.length) {
          const client = idle.pop();
          if (!client) return;
          const asked = due[sent] ?? 0;
          sent += 1;
          ask(client, () => {
            took[done] = performance.now() - asked;
            done += 1;
            idle.push(client);
            send();
          });
        }
      };
      const startedAt = performance.now();
      for (let tick = 0; due.length < total; ) {
        check();
        await wait(tickMs);
        const now = Math.floor((performance.now() - startedAt) / tickMs);
        for (; tick < now && due.length < total; tick += 1) {
          const until = Math.min(total, Math.floor((perSecond * (tick + 1) * tickMs) / 1_000));
          while (due.length < until) due.push(startedAt + (tick + 1) * tickMs);
        }
        send();
      }
      for (let waited = 0; done < total && waited < drainMs; waited += tickMs) {
        check();
        await wait(tickMs);
      }
      if (done < total) throw new Error(`${total - done} of ${total} paced answers never came`);
      return took.sort();
    },

    close() {
      for (const { connection } of connections) connection.close();
    },
  };
};
