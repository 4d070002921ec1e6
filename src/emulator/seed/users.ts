import { randomOf } from '../random.js';
import type { User } from '../store.js';

export const demoUser = 'cs_demo';
/** Every user of the demo account logs in with it. */
export const demoPassword = 'Demo-Passw0rd';

/** Users of the account with their SPU quotas. The trainee's is small and used up. */
const people = [
  [demoUser, 1000],
  ['li_wei', 400],
  ['zhang_min', 400],
  ['anna_keller', 200],
  ['fleet_ops', 200],
  ['bi_reports', 150],
  ['research', 100],
  ['trainee', 2],
] as const;

export type UserName = (typeof people)[number][0];
export const userNames: readonly UserName[] = people.map(([name]) => name);

/** The users in the order of their registration, so far without clusters. Not all of them have every right. */
export const createUsers = (seed: string): Map<string, User> =>
  new Map(
    people.map(([name, spuQuota]) => {
      const random = randomOf(seed, 'user', name);
      const id = random.hex(32);
      const ip = `10.218.${random.int(1, 250)}.${random.int(1, 250)}`;
      const trainee = name === 'trainee';
      const rights = { clusterAdmin: !trainee && name !== 'bi_reports', readOnly: trainee };
      return [id, { id, name, ip, ...rights, spuQuota, clusterIds: new Set<number>() }];
    }),
  );
