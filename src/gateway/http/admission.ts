import type { IncomingMessage } from 'node:http';
import type { Asker } from '../asker.js';
import { badRequest, HttpError } from './body.js';

/** How many operations run at a time, over all transports. */
export interface Admission {
  /** Fails with 503 where there is no room: to be asked before a body is read. */
  ensureRoom(): void;
  /** Lets an operation in, and gives what it has to call at its end; fails with 503 where there is no room. */
  enter(): () => void;
  /** The same for an upload, which lasts as long as its client likes: these get no more than a fourth of the places. */
  enterUpload(): () => void;
}

/**
 * Gives an operation whose request has been read a place, until its client leaves, or while it waits. Only now, or clients
 * that begin to send and then rest could take all places.
 */
export const takePlace = (
  enter: () => () => void,
  { socket }: IncomingMessage,
  { departure, operation }: Asker,
): void => {
  if (departure.gone || socket.readableEnded) throw badRequest('Nobody waits for the answer.');
  const leave = enter();
  departure.onLeave(leave);
  operation.onWait = leave;
};

/** Lets at most `most` operations in at a time. */
export const createAdmission = (most: number): Admission => {
  const places = (limit: number) => {
    let taken = 0;
    return {
      ensureRoom() {
        if (taken < limit) return;
        throw new HttpError(503, 'OVERLOADED', 'The gateway is busy. Try again in a moment.');
      },
      take() {
        this.ensureRoom();
        taken += 1;
        let left = false;
        return () => {
          if (!left) taken -= 1;
          left = true;
        };
      },
    };
  };
  const all = places(most);
  const uploads = places(Math.ceil(most / 4));
  return {
    ensureRoom: () => all.ensureRoom(),
    enter: () => all.take(),
    enterUpload() {
      all.ensureRoom();
      const leaves = [uploads.take(), all.take()];
      return () => {
        for (const leave of leaves) leave();
      };
    },
  };
};
