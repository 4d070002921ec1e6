import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient as createSocket } from 'graphql-ws';
import { FormData, Pool } from 'undici';
import WebSocket from 'ws';
import type { Tenant } from './tenants.js';

const uuid = '7e974044-bcc1-4f25-aff8-5f10cb347b0f';

/** What everybody asks, in the same words and with the same variables; what costs few calls comes more often. */
const light: readonly string[] = [
  '{ jobs { nodes { id name sql projectId } totalCount } }',
  '{ overview { billingUnit } }',
  '{ templates { nodes { name sql } } }',
  '{ node(id: "Job:11") { id ... on Job { name description } } }',
];
const heavy: readonly string[] = [
  '{ jobs { nodes { id name sql projectId cluster { name } owner { userName } } totalCount } }',
  '{ job(id: "Job:11") { name executionPlan apiGateway { sinks { url } } metrics { sources { name } } auditLogs { nodes { user } } } }',
  '{ clusters { nodes { name jobs { nodes { name } } hostMappings { nodes { hostname } } peerings { name routes { id } } } } }',
  '{ overview { billingUnit } serviceVersion { version } projects { name } }',
  '{ templates { nodes { name sql } } quotas { nodes { userName } } }',
  '{ jobs { nodes { id name metrics { sources { name } } } } job(id: "dli:11") { name ownerName executionPlan } }',
  '{ templates(filter: { service: DLI }) { nodes { name sql } } jobs(filter: { service: DLI }) { nodes { name sql } } }',
  '{ a: job(id: "11") { name cluster { name } owner { userName } } b: job(id: "12") { name } c: job(id: "13") { name } }',
  '{ job(id: "../11") { name } }',
  '{ jobs { nodes { nothing } } }',
  '{',
];
const write = `mutation ($name: String!) {
  createSqlJob(input: { name: $name }) { job { id name } userErrors { message serviceMessage } } }`;
const accept = `mutation {
  acceptPeering(id: "Peering:21:${uuid}") { peering { name } userErrors { serviceMessage } } }`;
const uploadHosts = `mutation ($file: Upload!) {
  uploadHostsFile(clusterId: "Cluster:21", file: $file) { hostMappings { hostname } userErrors { serviceMessage } } }`;

/** One answer, as all bytes that came of it. */
interface Got {
  readonly text: string;
  /** Undefined where there are no headers. */
  readonly cacheControl?: string | undefined;
}

const names = ['post', 'get', 'persisted', 'form', 'stream', 'socket'] as const;
export type Transport = (typeof names)[number];

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const hashed = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });
const query = (params: Readonly<Record<string, unknown>>) =>
  new URLSearchParams(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );

/** Every way to ask the gateway, over a few connections that all tenants share; each has a WebSocket of its own. */
export const createTransports = (
  gatewayUrl: string,
  tenants: readonly Tenant[],
  random: () => number,
) => {
  const { origin, host } = new URL(gatewayUrl);
  const pool = new Pool(origin, { connections: 12 });
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item; // never empty
  const sockets = tenants.map(({ headers }) =>
    createSocket({
      url: `ws://${host}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: headers,
      lazy: false,
      retryAttempts: 0,
    }),
  );

  const send = async (
    tenant: Tenant,
    options: { method?: 'GET' | 'POST'; path?: string; body?: string | FormData; accept?: string },
  ): Promise<Got> => {
    const { method = 'POST', path = '/graphql', body, accept = 'application/json' } = options;
    const headers: Record<string, string> = { ...tenant.headers, accept };
    if (typeof body === 'string') headers['content-type'] = 'application/json';
    if (random() < 0.2) headers['x-explain'] = '1';
    const answer = await pool.request({ method, path, headers, ...(body && { body }) });
    const text = `${JSON.stringify(answer.headers)}\n${await answer.body.text()}`;
    return { text, cacheControl: String(answer.headers['cache-control']) };
  };
  const read = () => pick(random() < 0.7 ? light : heavy);
  const operation = () => {
    const draw = random();
    if (draw < 0.1) return { query: write, variables: { name: 'the_same_name' } };
    if (draw < 0.15) return { query: accept, variables: {} };
    return { query: read(), variables: {} };
  };
  const transports: Readonly<Record<Transport, (tenant: Tenant) => Promise<Got>>> = {
    post: (tenant) => send(tenant, { body: JSON.stringify(operation()) }),
    get: (tenant) => send(tenant, { method: 'GET', path: `/graphql?${query({ query: read() })}` }),
    persisted: (tenant) => {
      const text = read();
      const body = { extensions: hashed(text), ...(random() < 0.5 && { query: text }) };
      return random() < 0.5
        ? send(tenant, { body: JSON.stringify(body) })
        : send(tenant, { method: 'GET', path: `/graphql?${query(body)}` });
    },
    form: (tenant) => {
      const form = new FormData();
      form.append('operations', JSON.stringify({ query: uploadHosts, variables: { file: null } }));
      form.append('map', '{"0":["variables.file"]}');
      form.append('0', new Blob(['10.1.1.1 cars.local\n']), 'hosts');
      return send(tenant, { body: form });
    },
    stream: (tenant) =>
      send(tenant, {
        path: '/graphql/stream',
        body: JSON.stringify(operation()),
        accept: 'text/event-stream',
      }),
    socket: (tenant) =>
      new Promise((resolve) => {
        const got: unknown[] = [];
        const end = (error?: unknown) => {
          if (error) got.push(error);
          resolve({ text: JSON.stringify(got) });
        };
        sockets[tenants.indexOf(tenant)]?.subscribe(operation(), {
          next: (value) => void got.push(value),
          error: end,
          complete: () => end(),
        });
      }),
  };
  /** Asks, and goes away before or while the answer comes. */
  const abandon = async (tenant: Tenant) => {
    const controller = new AbortController();
    const { headers } = tenant;
    const path = `/graphql?${query({ query: read() })}`;
    const asked = pool
      .request({ method: 'GET', path, headers, signal: controller.signal })
      .then(({ body }) => body.dump());
    await delay(random() * 4);
    controller.abort();
    await asked.catch(() => {});
  };
  return {
    pick,
    abandon,
    /** Asks in one of the ways, most often by POST. */
    async ask(tenant: Tenant) {
      const name: Transport = random() < 0.25 ? 'post' : pick(names);
      return { name, ...(await transports[name](tenant)) };
    },
    async close() {
      await Promise.all(sockets.map((socket) => socket.dispose()));
      await pool.destroy();
    },
  };
};
