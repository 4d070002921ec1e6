import type { Metrics } from '../telemetry/metrics.js';
import { HttpError } from './body.js';

/** How many operations run at a time, over all transports. */
export interface Admission {
  /** Lets an operation in, and gives what it has to call at its end; fails with 503 where there is no room. */
  enter(): () => void;
}

export const createAdmission = (most: number, metrics: Metrics): Admission => {
  let running = 0;
  return {
    enter() {
      if (running >= most) {
        metrics.refused('OVERLOADED');
        throw new HttpError(503, 'OVERLOADED', 'The gateway is busy. Try again in a moment.');
      }
      running += 1;
      let left = false;
      return () => {
        if (!left) running -= 1;
        left = true;
      };
    },
  };
};
