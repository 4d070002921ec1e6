import type { Call } from './call.js';

/** Reads under way that others may join. Nothing is kept of them when they end. */
export interface Sharing {
  /** The read of so-and-so that is under way. */
  find(identity: string, key: string): Call | undefined;
  /** Lets others join a read, until it is withdrawn. */
  offer(identity: string, key: string, call: Call): void;
  withdraw(identity: string, key: string, call: Call): void;
  /** Lets nobody join any read that is under way now: what it tells may be so no more. */
  detach(): void;
}

/** Reads by who makes them. An identity may be as long as a token: each read has a short key of its own below it. */
export const createSharing = (): Sharing => {
  const reads = new Map<string, Map<string, Call>>();
  return {
    find: (identity, key) => reads.get(identity)?.get(key),
    offer(identity, key, call) {
      const own = reads.get(identity);
      if (own) own.set(key, call);
      else reads.set(identity, new Map([[key, call]]));
    },
    withdraw(identity, key, call) {
      const own = reads.get(identity);
      if (own?.get(key) !== call) return;
      own.delete(key);
      if (own.size === 0) reads.delete(identity);
    },
    detach: () => reads.clear(),
  };
};
