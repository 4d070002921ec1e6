/** Those who watch, as a process of its own: 50 subscriptions to a WebSocket, each for one job. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { projectId } from '../throughput/subject.js';
import { jobCount, type Kind, kindOf, moment, type Order, type Told } from './messages.js';

const perSocket = 50;
const firstJobId = 50_001;
const tokens = { 'X-Auth-Token': 'a-token', 'X-Project-Id': projectId };

const queries: Readonly<Record<Kind, string>> = {
  status: `subscription ($id: ID!) {
    jobStatusChanged(ids: [$id], snapshot: true) {
      kind previous current cursor job { name statusDescription }
    }
  }`,
  metrics: `subscription ($id: ID!, $intervalMs: Int) {
    jobMetricsUpdated(ids: [$id], intervalMs: $intervalMs) {
      observedAt metrics { totalReadRate totalWriteRate }
    }
  }`,
};

/** What an event shows, as far as it is looked at. */
interface Shown {
  readonly jobStatusChanged?: { readonly job: { readonly statusDescription: string } | null };
  readonly jobMetricsUpdated?: { readonly metrics: { readonly totalReadRate: number } | null };
}
const numberOf = ({ jobStatusChanged, jobMetricsUpdated }: Shown): number =>
  Number(jobStatusChanged?.job?.statusDescription ?? jobMetricsUpdated?.metrics?.totalReadRate);

class Inbox implements Told {
  readonly receipts = { subscribers: [] as number[], numbers: [] as number[], at: [] as number[] };
  readonly oddities: string[] = [];
}
let inbox = new Inbox();
let sockets: readonly WebSocket[] = [];
const silent = new Set<number>();
let allHeard = () => {};

const hear = (message: string) => {
  const at = moment();
  const { id, type, payload } = JSON.parse(message);
  if (type === 'ping') return;
  const number = type === 'next' && !payload.errors ? numberOf(payload.data) : Number.NaN;
  if (Number.isNaN(number)) {
    inbox.oddities.push(message.slice(0, 300));
  } else {
    inbox.receipts.subscribers.push(Number(id));
    inbox.receipts.numbers.push(number);
    inbox.receipts.at.push(at);
  }
  if (silent.delete(Number(id)) && silent.size === 0) allHeard();
};

const open = async (url: string): Promise<WebSocket> => {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: tokens }));
  await once(socket, 'message');
  socket.on('message', (data) => hear(String(data)));
  socket.on('close', (code, reason) => {
    if (sockets.includes(socket)) inbox.oddities.push(`closed with ${code} ${reason}`);
  });
  return socket;
};

const subscribe = (socket: WebSocket, subscriber: number, intervalMs: number) => {
  const place = Math.floor(subscriber / 2) % jobCount; // so that there are both kinds for each job
  const variables = { id: String(firstJobId + place), intervalMs };
  const payload = { query: queries[kindOf(subscriber)], variables };
  socket.send(JSON.stringify({ id: String(subscriber), type: 'subscribe', payload }));
};

/** Done when each of them has got a first event. */
const come = async (count: number, url: string, intervalMs: number): Promise<void> => {
  const heard = new Promise<void>((resolve) => {
    allHeard = resolve;
  });
  for (let one = 0; one < count; one += 1) silent.add(one);
  for (let first = 0; first < count; first += perSocket) {
    const socket = await open(url);
    sockets = [...sockets, socket];
    for (let one = first; one < Math.min(count, first + perSocket); one += 1) {
      subscribe(socket, one, intervalMs);
    }
  }
  await heard;
};

const leave = async (): Promise<void> => {
  const closing = sockets;
  sockets = [];
  await Promise.all(
    closing.map((socket) => {
      socket.close();
      return once(socket, 'close');
    }),
  );
};

process.on('message', async (order: Order) => {
  if ('come' in order) await come(order.come, order.url, order.intervalMs);
  if ('leave' in order) await leave();
  const told: Told = inbox;
  inbox = new Inbox();
  process.send?.({ ...told });
});
process.send?.(null);
