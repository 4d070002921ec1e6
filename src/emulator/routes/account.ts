import { accountRules } from '../../api/rules/account.js';
import { fail } from '../errors.js';
import type { Handlers } from '../handler.js';
import { obey } from '../obey.js';

/** Opening CS to the account, and buckets to CS (5.1.1, 5.1.2). */
export const account = {
  /** Every user of the demo account has registered long ago; doing so again changes nothing. */
  registerUser: () => undefined,

  authorizeObs({ project, body }) {
    obey(accountRules, 'authorizeObs', { buckets: body });
    const names = body.map(String);
    const { buckets, allBuckets } = project;
    if (!names.every((name) => allBuckets.has(name))) fail('CS.19003');
    if (names.some((name) => buckets.has(name))) fail('CS.19005');
    for (const name of names) buckets.add(name);
  },
} satisfies Partial<Handlers>;
