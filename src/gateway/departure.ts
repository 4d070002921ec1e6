/** One for all, since to make one takes longer than a small answer. */
const nobodyWaits = new DOMException('Nobody waits for the answer any more', 'AbortError');

/** Whether those who wait for an answer have gone. Cheaper than a signal: there is one for every request. */
export class Departure {
  gone = false;
  reason: unknown = null;
  private listeners: (() => void)[] = [];

  /** Tells of it; of what has happened already at once. */
  onLeave(listener: () => void): void {
    if (this.gone) listener();
    else this.listeners.push(listener);
  }

  leave(reason: unknown = nobodyWaits): void {
    if (this.gone) return;
    this.gone = true;
    this.reason = reason;
    const { listeners } = this;
    this.listeners = [];
    for (const listener of listeners) listener();
  }
}

/** What one is told who has gone while others wait on. */
export class Departed extends Error {
  override readonly name = 'Departed';
}
