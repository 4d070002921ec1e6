/** When an operation has to be over. Its time begins with its first upstream call. */
export interface Deadline {
  /** Milliseconds until then; none or fewer when it is over. */
  left(): number;
  /** Begins anew. */
  restart(): void;
}

class Countdown implements Deadline {
  private end: number | null = null;

  constructor(private readonly ms: number) {}

  left(): number {
    const now = performance.now();
    this.end ??= now + this.ms;
    return this.end - now;
  }

  restart(): void {
    this.end = performance.now() + this.ms;
  }
}

/** A deadline of so many milliseconds. */
export const createDeadline = (ms: number): Deadline => new Countdown(ms);
