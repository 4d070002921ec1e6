import { HttpError } from './body.js';

/** How many operations run at a time, over all transports. */
export interface Admission {
  /** Fails with 503 where there is no room: to be asked before a body is read. */
  ensureRoom(): void;
  /** Lets an operation in, and gives what it has to call at its end; fails with 503 where there is no room. */
  enter(): () => void;
}

/** Lets at most `most` operations in at a time. */
export const createAdmission = (most: number): Admission => {
  let running = 0;
  const ensureRoom = () => {
    if (running < most) return;
    throw new HttpError(503, 'OVERLOADED', 'The gateway is busy. Try again in a moment.');
  };
  return {
    ensureRoom,
    enter() {
      ensureRoom();
      running += 1;
      let left = false;
      return () => {
        if (!left) running -= 1;
        left = true;
      };
    },
  };
};
