import { afterAll, beforeAll } from 'vitest';
import { endpoints } from '../../src/api/endpoints.js';
import type { Answer, GraphQLClient } from './client.js';
import type { World } from './start.js';
import { raw, type Stub, startStub } from './stub.js';
import { type Arguments, documentOf, useWriting } from './writing.js';

/** A write as the service received it: its endpoint, the ids in its path, and its body. */
export type Sent = readonly [endpoint: string, path: object, body: unknown];

/** Hands everything on to an emulator. */
const recorderOf = (world: World): Promise<Stub> =>
  startStub(async ({ endpoint, url, headers, body }) => {
    if (endpoint === null) throw new Error(`There is no endpoint for ${url}`);
    const { 'content-length': _, connection: __, ...rest } = headers;
    const answer = await fetch(`${world.emulator.url}${url}`, {
      method: endpoints[endpoint].method,
      headers: rest as Record<string, string>, // none of them is sent twice
      ...(body && { body }),
    });
    return raw(answer.status, await answer.text());
  });

/** A world with DLI that begins anew before each test, and what tests of writes to it ask of it. */
export const useDliWriting = () => {
  const writing = useWriting({ gateway: { env: { DLI: 'emulator' } } });
  const { world } = writing;
  let recorder: Stub;
  let recorded: GraphQLClient;
  beforeAll(async () => {
    recorder = await recorderOf(world);
    const { url } = recorder;
    const all = { cs: url, vpc: url, iam: url, dli: url, cdm: url };
    recorded = await world.startAnother({ upstream: { endpoints: all } });
  });
  afterAll(() => recorder.close());

  const rest = async (path: string) => world.rest(`/streaming${path}`);
  const jobs = async (query = '') => (await rest(`/jobs?limit=100${query}`)).job_list.jobs;

  return {
    ...writing,

    /** Sends a mutation, and tells all writes that the services received for it. */
    async sent(
      field: string,
      args: Arguments,
      selected?: string,
    ): Promise<Answer & { sent: Sent[] }> {
      const before = recorder.requests.length;
      const answer = await recorded.query(documentOf(field, args, selected), args);
      const sent = recorder.requests
        .slice(before)
        .flatMap(({ endpoint, path: { project_id: _, ...path }, body }): Sent[] =>
          endpoint && endpoints[endpoint].write ? [[endpoint, path, body && JSON.parse(body)]] : [],
        );
      return { ...answer, sent };
    },

    /** The global id of a job of DLI by its name. */
    async dliId(name: string): Promise<string> {
      const found = (await jobs(`&name=${name}`)).find(
        (one: { name: string }) => one.name === name,
      );
      if (!found) throw new Error(`The world has no ${name}`);
      return `Job:dli:${found.job_id}`;
    },
    dliJobs: jobs,
    /** A job of DLI as the service shows it on its own. */
    dliJob: async (id: string) => (await rest(`/jobs/${id.replace('Job:dli:', '')}`)).job_detail,
    dliTemplates: async () => (await rest('/job-templates?limit=100')).template_list.templates,
  };
};
