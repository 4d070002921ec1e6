import { queuePrivilegeActions, queuePrivileges } from '../../api/enums.js';
import type { Context } from '../context.js';
import type {
  CreateQueuePayloadResolvers,
  MutationResolvers,
  QueuePrivilege,
  SetQueuePrivilegesPayloadResolvers,
} from '../generated/resolvers.js';
import { joinQueue, ofPayload } from '../joins.js';
import { userPageSize } from '../loaders/queue.js';
import { badInput } from '../mapping/bad-input.js';
import { parseId } from '../mapping/ids.js';
import { type QueueModel, queueReference } from '../mapping/queue.js';
import { newQueue } from '../mapping/queue-input.js';
import { creates } from '../mutations/create.js';
import { deletes } from '../mutations/delete.js';
import { mutation } from '../mutations/mutation.js';
import { settledBy, unsettled } from '../mutations/settle.js';

type Privileges = readonly QueuePrivilege[];

const named = async (name: string, { loaders }: Context): Promise<QueueModel | null> =>
  loaders.queue.load(name);

const payload = (name: string) => ({ queue: queueReference(name) });

/** Nobody grants what owners have, nor what this graph does not know; and to grant nothing makes no sense. */
const checkPrivileges = (action: string, privileges: Privileges): void => {
  const odd = privileges.find((one) => one === 'ALL' || one === 'UNKNOWN');
  if (odd) throw badInput(`\`privileges\` cannot hold ${odd}: name the single privileges.`);
  if (privileges.length > 0 || action === 'UPDATE') return;
  throw badInput('`privileges` is empty: only an UPDATE may leave a user with none.');
};

/** Whoever has ALL has each single privilege. */
const { ALL: _, ...single } = queuePrivileges;
const singles = Object.keys(single) as (keyof typeof single)[]; // Object.keys widens the keys
const singly = (held: Privileges): Privileges => (held.includes('ALL') ? singles : held);

/** Whether what a user now has shows that an action has been carried out. */
const isDone = {
  GRANT: (asked: Privileges, held: Privileges) => asked.every((one) => held.includes(one)),
  REVOKE: (asked: Privileges, held: Privileges) => !asked.some((one) => held.includes(one)),
  UPDATE: (asked: Privileges, held: Privileges) =>
    asked.every((one) => held.includes(one)) && held.every((one) => asked.includes(one)),
};

export const Mutation: MutationResolvers = {
  createQueue: creates({
    type: 'Queue',
    endpoint: 'createQueue',
    writer: newQueue,
    named,
    keyOf: ({ name }) => name,
    payload,
    rules: ({ name, poolId }, context) => [
      ['DLI.0006', named(name, context).then((found) => found !== null)],
      ['DLI.0002', isPoolMissing(poolId, context)],
    ],
  }),

  deleteQueue: deletes({
    type: 'Queue',
    parameters: ['queue_name'],
    send: (queue_name, { upstream }) => upstream('deleteQueue', { queue_name }),
    isGone: async (key, { loaders }) => (await loaders.queue.load(key, [])) === null,
  }),

  setQueuePrivileges: mutation({
    paths: () => (wire) => (wire === 'queue_name' ? ['queueId'] : undefined),
    async write({ queueId, userName, action, privileges }, { upstream }) {
      const queue_name = parseId('Queue', queueId);
      if (userName.trim() === '') throw badInput('`userName` is empty.');
      checkPrivileges(action, privileges);
      const { wire } = queuePrivilegeActions[action];
      const body = { queue_name, user_name: userName, action: wire, privileges };
      await upstream('setQueuePrivileges', { body });
      return payload(queue_name);
    },
    async settle({ queueId, userName, action, privileges }, { loaders }) {
      const name = parseId('Queue', queueId);
      const { entries, total } = await loaders.queue.users(name, 0, userPageSize);
      const user = entries.find((one) => one.userName === userName);
      const isWhole =
        user !== undefined || entries.length < userPageSize || entries.length === total;
      if (!isWhole) return unsettled;
      return settledBy('Queue', name, isDone[action](privileges, singly(user?.privileges ?? [])));
    },
  }),
};

async function isPoolMissing(poolId: string | null | undefined, { loaders }: Context) {
  if (!poolId) return false;
  return (await loaders.pool.load(parseId('ElasticResourcePool', poolId))) === null;
}

const queueOfPayload = ofPayload(
  'queue',
  ['id', 'name'],
  ({ name }: QueueModel, { loaders }, info) => joinQueue(name, loaders, info),
);
export const CreateQueuePayload: CreateQueuePayloadResolvers = queueOfPayload;
export const SetQueuePrivilegesPayload: SetQueuePrivilegesPayloadResolvers = queueOfPayload;
