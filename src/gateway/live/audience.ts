import type { Subscriber, ToldNews } from './subscriber.js';

/** Those who watch in a topic, found by what they watch: where nothing has changed, nobody is asked. */
export class Audience {
  readonly members = new Set<Subscriber>();
  readonly #ofAll = new Set<Subscriber>();
  readonly #byKey = new Map<string, Set<Subscriber>>();

  add(subscriber: Subscriber): void {
    this.members.add(subscriber);
    if (subscriber.keys === null) this.#ofAll.add(subscriber);
    for (const key of subscriber.keys ?? []) {
      const ofKey = this.#byKey.get(key) ?? new Set();
      this.#byKey.set(key, ofKey.add(subscriber));
    }
  }

  /** Whether it was there. */
  delete(subscriber: Subscriber): boolean {
    this.#ofAll.delete(subscriber);
    for (const key of subscriber.keys ?? []) {
      const ofKey = this.#byKey.get(key);
      ofKey?.delete(subscriber);
      if (ofKey?.size === 0) this.#byKey.delete(key);
    }
    return this.members.delete(subscriber);
  }

  tell(told: ToldNews): void {
    for (const group of this.#concerned(told)) {
      for (const subscriber of group) {
        try {
          subscriber.tell(told);
        } catch (error) {
          subscriber.inbox.fail(error); // it cannot say what it wants, which is no matter of the others
        }
      }
    }
  }

  #concerned(told: ToldNews): readonly ReadonlySet<Subscriber>[] {
    if (told.type === 'stale' || told.type === 'fresh' || told.type === 'ended') {
      return [this.members];
    }
    const ofKey = this.#byKey.get(told.type === 'seen' ? told.now.key : told.key);
    return ofKey ? [this.#ofAll, ofKey] : [this.#ofAll];
  }
}
