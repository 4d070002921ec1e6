/** One for all, since to make one takes longer than a small answer. */
const nobodyWaits = new DOMException('Nobody waits for the answer any more', 'AbortError');

/** Whether those who wait for an answer have gone. There is a signal of it only where somebody asks for one. */
export class Departure {
  #gone = false;
  #controller: AbortController | null = null;
  readonly #listeners: (() => void)[] = [];

  get gone(): boolean {
    return this.#gone;
  }

  /** Aborts when they go. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#gone) this.#controller.abort(nobodyWaits);
    return this.#controller.signal;
  }

  /** Tells of it; of what has happened already at once. */
  onLeave(listener: () => void): void {
    if (this.#gone) listener();
    else this.#listeners.push(listener);
  }

  leave(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#controller?.abort(nobodyWaits);
    for (const listener of this.#listeners) listener();
  }
}
