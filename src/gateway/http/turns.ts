import type { IncomingMessage } from 'node:http';

interface Waiting {
  readonly request: IncomingMessage | null;
  go(isWhole: boolean): void;
}

let fresh: Waiting[] = [];
let halfway: Waiting[] = [];
let isRunning = false;

const turn = (): void => {
  const over = halfway;
  halfway = [];
  for (const waiting of fresh) {
    if (waiting.request?.complete === false) waiting.go(false);
    else halfway.push(waiting);
  }
  fresh = [];
  isRunning = halfway.length > 0;
  if (isRunning) setImmediate(turn);
  for (const { go } of over) go(true);
};

/**
 * Lets the loop turn twice: what has come in by then tells who has gone, and a gateway that is late must not work for
 * those. One timer of the loop serves all who wait. False, and sooner, for a request that is not there as a whole; what
 * is has been so from the first turn on.
 */
export const turns = (request: IncomingMessage | null): Promise<boolean> =>
  new Promise((go) => {
    fresh.push({ request, go });
    if (!isRunning) setImmediate(turn);
    isRunning = true;
  });
