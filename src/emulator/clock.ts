/** Time as the emulated services see it: it can run faster, stand still or be pushed on, but never goes back. */
export interface Clock {
  /** Epoch milliseconds of the emulated world. */
  now(): number;
  /** Moves the world on by `ms` milliseconds at once. */
  advance(ms: number): void;
}

/** A clock that begins at `startAt` and moves `timeScale` times as fast as real time; 0 stands still. */
export function createClock(
  startAt: number,
  timeScale: number,
): Clock & { reset(at?: number): void } {
  let origin = performance.now();
  let advanced = 0;
  return {
    now: () => Math.floor(startAt + advanced + (performance.now() - origin) * timeScale),
    advance(ms) {
      if (!(ms >= 0 && Number.isFinite(ms))) {
        throw new RangeError('The clock only moves forward, and not for ever');
      }
      advanced += ms;
    },
    reset(at = startAt) {
      origin = performance.now();
      advanced = at - startAt;
    },
  };
}
