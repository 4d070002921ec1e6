import type { Subscriber, ToldNews } from './subscriber.js';

/** Those who watch in a topic, found by what they watch: where nothing has changed, nobody is asked. */
export class Audience {
  readonly members = new Set<Subscriber>();
  /** Those who watch all that a list shows. */
  readonly #ofLists = new Set<Subscriber>();
  readonly #byKey = new Map<string, Set<Subscriber>>();

  add(subscriber: Subscriber): void {
    this.members.add(subscriber);
    if (subscriber.isOfLists) this.#ofLists.add(subscriber);
    for (const key of this.#keysOf(subscriber)) {
      const ofKey = this.#byKey.get(key) ?? new Set();
      this.#byKey.set(key, ofKey.add(subscriber));
    }
  }

  /** Whether it was there. */
  delete(subscriber: Subscriber): boolean {
    this.#ofLists.delete(subscriber);
    for (const key of this.#keysOf(subscriber)) {
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
    return ofKey ? [this.#ofLists, ofKey] : [this.#ofLists];
  }

  /** Nobody is told twice: who watches a list says itself which keys it watches besides. */
  #keysOf({ isOfLists, keys }: Subscriber): Iterable<string> {
    return isOfLists ? [] : (keys ?? []);
  }
}
