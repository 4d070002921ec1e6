import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/server.js';

export const startAt = Date.UTC(2026, 2, 10, 9);

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are judged by the tests, field by field
  readonly json: any;
}

interface Request {
  readonly method?: string;
  readonly body?: unknown;
  /** Sent as it is. */
  readonly text?: string;
  readonly form?: FormData;
  readonly token?: string | null;
  readonly headers?: Record<string, string>;
}

/** Calls an emulator as its demo user unless told otherwise. */
export async function callEmulator(
  { url, demo }: Emulator,
  path: string,
  { method, body, text, form, token = demo.token, headers }: Request = {},
): Promise<Answer> {
  const json = body === undefined ? text : JSON.stringify(body);
  const sent = form ?? json;
  const response = await fetch(url + path, {
    method: method ?? (sent === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token !== null && { 'x-auth-token': token }),
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(sent !== undefined && { body: sent }),
  });
  const answer = await response.text();
  const { status } = response;
  return { status, headers: response.headers, text: answer, json: answer && JSON.parse(answer) };
}

/** An emulator for a test file, put back to its beginning before each test. Time stands still in it. */
export function useEmulator(options: EmulatorOptions = {}) {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await createEmulator({ timeScale: 0, startAt, ...options });
  });
  beforeEach(() => emulator.reset());
  afterAll(() => emulator.close());

  const call = (path: string, request?: Request) => callEmulator(emulator, path, request);
  const inProject = (path: string, request?: Request) =>
    call(`/v1.0/${emulator.demo.projectId}${path}`, request);
  const post = (path: string, body?: unknown, request?: Request) =>
    inProject(path, { method: 'POST', ...(body !== undefined && { body }), ...request });
  const jobs = async (query = '') =>
    (await inProject(`/jobs?limit=10000&${query}`)).json.payload.jobs;
  const clusters = async () =>
    (await inProject('/reserved_clusters?limit=100')).json.payload.clusters;
  const named = <T extends { name: string }>(items: T[], name: string): T => {
    const item = items.find((one) => one.name === name);
    if (!item) throw new Error(`The world has no ${name}`);
    return item;
  };
  return {
    get emulator() {
      return emulator;
    },
    call,
    inProject,
    post,
    jobs,
    clusters,
    job: async (name: string): Promise<number> =>
      named<{ name: string; job_id: number }>(await jobs(), name).job_id,
    cluster: async (name: string): Promise<number> =>
      named<{ name: string; cluster_id: number }>(await clusters(), name).cluster_id,
    detail: async (id: number | string) => (await inProject(`/job/${id}`)).json.payload,
    /** The events of a resource in the audit log, oldest first. */
    events: async (type: string, id: number | string): Promise<string[]> =>
      (
        await inProject(`/audit_logs?resource_type=${type}&resource_id=${id}&limit=50`)
      ).json[0].payload.traces
        .map((trace: { event_name: string }) => trace.event_name)
        .reverse(),
  };
}
