/** Rounds, one at a time, of which each says how long it is until the next. From `start` to `stop`, and again. */
export class Rounds {
  isStarted = false;
  /** When the next may come at the earliest, however it is hurried; on the clock of `performance.now()`. */
  notBefore = 0;
  #isBusy = false;
  #isHurried = false;
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(
    /** Takes one, and gives the milliseconds until the next; it does not fail. */
    private readonly take: () => Promise<number>,
  ) {}

  /** Begins, with the first one after so many milliseconds. */
  start(ms: number): void {
    this.isStarted = true;
    if (!this.#isBusy) this.#schedule(ms);
  }

  /** No more of them; the one that is under way has ended when this has. */
  async stop(): Promise<void> {
    this.isStarted = false;
    clearTimeout(this.#timer);
    await this.#last;
  }

  /** Has the next one come as soon as it may, or right behind the one that is under way. */
  hurry(): void {
    if (this.#isBusy) this.#isHurried = true;
    else if (this.isStarted) this.#schedule(this.#leastPause());
  }

  /** For whatever it has been hurried so far, this round will do. */
  heed(): void {
    this.#isHurried = false;
  }

  #leastPause(): number {
    return Math.max(0, this.notBefore - performance.now());
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#last = this.#run();
    }, ms).unref();
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    this.#isHurried = false;
    const ms = await this.take();
    this.#isBusy = false;
    if (this.isStarted) this.#schedule(this.#isHurried ? this.#leastPause() : ms);
  }
}
