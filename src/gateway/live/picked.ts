/**
 * What `pick` makes of what a stream gives, without what it makes nothing of. It is no generator function: who ends one
 * of those while it waits would wait with it.
 */
export const picked = <From, To>(
  source: AsyncGenerator<From, void>,
  pick: (one: From) => To | null,
): AsyncIterableIterator<To, void> => ({
  async next() {
    for (;;) {
      const { done, value } = await source.next();
      if (done) return { done, value: undefined };
      const made = pick(value);
      if (made !== null) return { done: false, value: made };
    }
  },
  async return() {
    await source.return();
    return { done: true, value: undefined };
  },
  [Symbol.asyncIterator]() {
    return this;
  },
});
