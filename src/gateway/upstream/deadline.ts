/** When an operation has to be over. Its time begins with its first upstream call. */
export interface Deadline {
  /** Milliseconds until then; none or fewer when it is over. */
  left(): number;
  /** Begins anew. */
  restart(): void;
}

/** A deadline of so many milliseconds. */
export const createDeadline = (ms: number): Deadline => {
  let end: number | null = null;
  return {
    left() {
      end ??= performance.now() + ms;
      return end - performance.now();
    },
    restart() {
      end = performance.now() + ms;
    },
  };
};
