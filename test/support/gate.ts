import type { StubRequest } from './stub.js';

/** A service that holds its answers back until it is told to give them. */
export const createGate = (reply: (request: StubRequest) => unknown) => {
  const held: (() => void)[] = [];
  let isOpen = false;
  let seen = 0;
  let onCall = () => {};
  return {
    answer: (request: StubRequest) =>
      new Promise((resolve) => {
        const go = () => resolve(reply(request));
        seen += 1;
        onCall();
        if (isOpen) go();
        else held.push(go);
      }),
    /** When so many calls have come. */
    async calls(count: number) {
      while (seen < count) {
        await new Promise<void>((resolve) => {
          onCall = resolve;
        });
      }
    },
    /** Gives the answers that wait, and holds back no more. */
    open() {
      isOpen = true;
      for (const go of held.splice(0)) go();
    },
    /** Gives the answer that has waited longest. */
    giveOne: () => held.shift()?.(),
  };
};
