import { buildSchema } from 'graphql';
import { beforeEach, expect } from 'vitest';
import { endpoints } from '../../src/api/endpoints.js';
import { readTypeDefs } from '../../src/gateway/schema.js';
import type { Answer } from './client.js';
import { useWorld, type World } from './start.js';

const mutations = buildSchema(readTypeDefs().join('\n')).getMutationType()?.getFields() ?? {};

export type Arguments = Readonly<Record<string, unknown>>;

/** The mutations that take an argument of this name; all of them without one. */
export const mutationsWith = (argument?: string): string[] =>
  Object.values(mutations)
    .filter(({ args }) => argument === undefined || args.some(({ name }) => name === argument))
    .map(({ name }) => name);

const everyUserError = 'userErrors { code reason message suggestion field serviceMessage }';

/** A mutation whose arguments are all variables; `selected` is what is wanted beside the user errors. */
export const documentOf = (field: string, args: Arguments, selected = ''): string => {
  const names = Object.keys(args);
  const typeOf = (name: string) =>
    mutations[field]?.args.find((argument) => argument.name === name)?.type;
  const [declared, given] = [
    names.map((name) => `$${name}: ${typeOf(name)}`),
    names.map((name) => `${name}: $${name}`),
  ].map((list) => (list.length > 0 ? `(${list.join(', ')})` : ''));
  return `mutation ${declared} { ${field}${given} { ${selected} ${everyUserError} } }`;
};

const words = expect.stringMatching(/^[^{}]+$/);

/** A user error as the service caused it, told in full. */
export const refusal = (code: string, reason: string, field: readonly string[] | null = null) => ({
  code,
  reason,
  field,
  message: words,
  suggestion: words,
  serviceMessage: words,
});

/** The same as a dry run tells it, which does not ask the service. */
export const forecast = (code: string, reason: string, field: readonly string[] | null = null) => ({
  ...refusal(code, reason, field),
  serviceMessage: null,
});

export interface Written extends Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers are judged by the tests, field by field
  readonly payload: any;
  /** The calls that it made. */
  readonly calls: ReturnType<World['calls']>;
}

/** A world that begins anew before each test, and what tests of writes ask of it. */
export const useWriting = (options?: Parameters<typeof useWorld>[0]) => {
  const world = useWorld(options);
  beforeEach(() => {
    world.emulator.reset();
    world.calls();
  });

  const named = async (list: string, key: string, name: string) => {
    const { payload } = await world.rest(`/${list}?limit=1000`);
    const found = payload[key].find((one: { name: string }) => one.name === name);
    if (!found) throw new Error(`There is no ${name} among the ${key}`);
    return found;
  };

  const send = async (
    field: string,
    args: Arguments,
    selected?: string,
    headers?: Record<string, string>,
  ): Promise<Written> => {
    world.calls();
    const answer = await world.query(documentOf(field, args, selected), args, headers);
    return { ...answer, payload: answer.data?.[field], calls: world.calls() };
  };

  return {
    world,
    send,

    /** Sends a mutation that is to succeed. */
    async done(...call: Parameters<typeof send>): Promise<Written> {
      const written = await send(...call);
      expect(written.errors).toBeUndefined();
      expect(written.payload.userErrors).toEqual([]);
      return written;
    },

    /** Sends a mutation that is to be refused with user errors, and with nothing else. */
    async refused(...call: Parameters<typeof send>): Promise<Written> {
      const written = await send(...call);
      expect(written.errors).toBeUndefined();
      expect(written.status).toBe(200);
      const { userErrors, ...rest } = written.payload;
      expect(userErrors.length).toBeGreaterThan(0);
      expect(Object.values(rest).filter((value) => value !== null)).toEqual([]);
      return written;
    },

    jobId: async (name: string) => String((await named('jobs', 'jobs', name)).job_id),
    clusterId: async (name: string) =>
      String((await named('reserved_clusters', 'clusters', name)).cluster_id),
    template: (name: string) => named('job_templates', 'templates', name),
    quota: async (name: string) => {
      const { payload } = await world.rest('/user_quotas?limit=100');
      return payload.users.find((user: { user_name: string }) => user.user_name === name);
    },
    /** A host mapping of `orders_realtime` by its place. */
    async hostMapping(place: number) {
      const { cluster_id: id } = await named('reserved_clusters', 'clusters', 'orders_realtime');
      const { payload } = await world.rest(`/reserved_cluster/${id}/hosts?limit=100`);
      const { id: host, info } = payload.hosts_info[place];
      return { id: `HostMapping:${id}:${host}`, ...info };
    },
    /** A peering of `orders_realtime` by its status, and the VPC that it leads to. */
    async peering(status: string) {
      const { cluster_id: id } = await named('reserved_clusters', 'clusters', 'orders_realtime');
      const { peerings } = await world.rest(`/reserved_cluster/${id}/peering`);
      const found = peerings.find((one: { status: string }) => one.status === status);
      return { id: `Peering:${id}:${found.id}`, vpcId: found.accept_vpc_info.vpc_id };
    },
    /** A job or cluster as the service shows it on its own. */
    job: async (id: string) => (await world.rest(`/job/${id}`)).payload,
    cluster: async (id: string) => (await world.rest(`/reserved_cluster/${id}`)).payload,
  };
};

/** Expects a mutation to be refused by the gateway itself: nothing is sent. */
export const refusesAtOnce =
  ({ send }: Pick<ReturnType<typeof useWriting>, 'send'>) =>
  async (field: string, args: Arguments, says: RegExp = /./): Promise<void> => {
    const { data, errors, calls, status } = await send(field, args);
    expect(calls).toEqual([]);
    expect(data).toEqual({ [field]: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ path: [field], extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toMatch(says);
    expect(status).toBe(200);
  };

/** Those calls that write. */
export const writesOf = (calls: Written['calls']): string[] =>
  calls.flatMap((name) => (name !== null && endpoints[name].write ? [name] : []));
