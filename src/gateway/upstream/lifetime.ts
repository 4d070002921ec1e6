import type { Readable } from 'node:stream';
import type { Deadline } from './deadline.js';

/** How long a call may go on. */
export interface Lifetime {
  /** Aborts when the call has to end: with a `TimeoutError` at the deadline, else with the client's own reason. */
  readonly signal: AbortSignal;
  /** From here on it is carried through, whether the client still waits or not. */
  commit(): void;
  /** Lets the deadline begin anew when all of a body is out: how long an upload takes is up to the client. */
  awaitBody(body: Readable): void;
  /** Lets go of timers and listeners. */
  end(): void;
}

/** Begins the lifetime of one call. Its timer and listener live no longer than it, however many calls a second there are. */
export const startLifetime = (client: AbortSignal, deadline: Deadline): Lifetime => {
  const controller = new AbortController();
  const { signal } = controller;
  const leave = () => controller.abort(client.reason);
  const runOut = () => controller.abort(new DOMException('Time is up', 'TimeoutError'));
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    const left = deadline.left();
    if (left <= 0) runOut();
    else if (left < Number.POSITIVE_INFINITY) timer = setTimeout(runOut, left);
  };
  const commit = () => client.removeEventListener('abort', leave);
  let ended = false;

  if (client.aborted) leave();
  else client.addEventListener('abort', leave);
  begin();
  return {
    signal,
    commit,
    awaitBody(body) {
      clearTimeout(timer);
      body.once('end', () => {
        if (ended) return;
        deadline.restart();
        begin();
      });
    },
    end() {
      ended = true;
      clearTimeout(timer);
      commit();
    },
  };
};
