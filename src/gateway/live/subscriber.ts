import { type JobService, serviceOf } from '../mapping/ids.js';
import { isUnknown, unlistedIn, wasUnknown } from './coverage.js';
import type { Entry, Position, Sighting, State } from './entry.js';
import { Inbox } from './inbox.js';
import type { Interest } from './interest.js';
import type { Told, WatchOptions } from './live.js';
import { rootOf } from './sighting.js';

/** Intervals may be some short: polls come up to a twentieth early, and not on time to the millisecond. */
const nearly = 0.9;
/** Whose interval sets the pace of the polls is told of each, but not of those that a write has hurried. */
const hurried = 0.5;

/** An entry as it is told to all who watch: one object for all of them. */
export type ToldNews = Extract<Told, { readonly type: Entry['news']['type'] }>;

export const toldOf = ({ news, position }: Entry): ToldNews => ({
  ...news,
  position,
  isStale: news.type === 'stale',
});

/** What a subscriber has to know of its topic. */
export interface Surroundings {
  readonly state: State | null;
  readonly head: Position;
}

/** Of no log: to go on behind it is a gap. */
const unsafe: Position = { epoch: 0, number: 0 };

export const nowhere: Surroundings = { state: null, head: unsafe };

interface SubscriberParts {
  readonly interest: Interest;
  readonly options: WatchOptions;
  readonly queuedEvents: number;
  /** Its topic, from its beginning. */
  surroundings(): Surroundings | null;
  /** The first is asked for. */
  begin(): void;
  /** Nobody reads any more. */
  end(): void;
  onTold(told: Told): void;
}

/** One who watches. */
export class Subscriber {
  readonly inbox: Inbox;
  readonly interest: Interest;
  readonly keys: ReadonlySet<string> | null;
  readonly #roots: ReadonlySet<string>;
  /** Whether a poll has seen all that it watches: what was before is no change to it. */
  #hasBegun = false;
  /** What was known when not all that it watches could be read; null once it could. */
  #partial: State | null = null;
  /** Entries that come while those before them are fetched; null where none are. */
  #held: ToldNews[] | null = null;
  #behind: Position | null = null;
  #isResumed = false;
  #hasMissed = false;
  #snapshot: boolean;
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly parts: SubscriberParts) {
    const { interest, options, queuedEvents, onTold } = parts;
    this.interest = interest;
    this.keys = interest.keys && new Set(interest.keys);
    this.#roots = new Set(interest.roots);
    this.#snapshot = options.snapshot ?? false;
    if (options.behind) this.#held = [];
    this.inbox = new Inbox(
      {
        begin: () => parts.begin(),
        end: () => parts.end(),
        afterLoss: () => this.#afterLoss(),
        onTold,
      },
      queuedEvents,
    );
  }

  /** Whether it watches all that a list shows, and not only what it names. */
  get isOfLists(): boolean {
    return this.keys === null || this.#roots.size > 0;
  }

  get behind(): Position | null {
    return this.parts.options.behind ?? null;
  }

  get #surroundings(): Surroundings {
    return this.parts.surroundings() ?? nowhere;
  }

  /** Tells what is new, if it is for this one. */
  tell(told: ToldNews): void {
    if (this.#held) this.#held.push(told);
    else if (this.#wants(told))
      this.inbox.put(this.#isSafe(told) ? told : { ...told, position: unsafe });
  }

  /** Some entries are lost to all of this replica. Gives whether it is to begin anew; else it has yet to resume. */
  miss(): boolean {
    this.#hasMissed = this.#held !== null;
    if (this.#hasMissed) return false;
    this.#hasBegun = false;
    this.#partial = null;
    this.#isResumed = false;
    this.inbox.lose();
    return true;
  }

  /** Begins with the entries behind its position; null where they are kept no more. */
  resume(entries: readonly Entry[] | null): void {
    const held = this.#held ?? [];
    this.#held = null;
    if (entries && !this.#hasMissed) {
      this.#isResumed = true;
      this.#behind = entries.at(-1)?.position ?? this.behind;
      this.inbox.putAll(this.#replayed(entries));
    } else {
      this.#snapshot = true;
      this.inbox.putAll([this.#gap()]);
    }
    for (const told of held) this.tell(told);
  }

  /**
   * Tells what is so, as soon as all that it watches has been looked for; of what could not be read then, as soon as it
   * can be. Gives whether that is all.
   */
  begin(state: State): boolean {
    const before = this.#partial;
    this.#partial = this.#isPartial(state) ? state : null;
    const { head } = this.#surroundings;
    if (before) {
      const isNew = (told: Told) =>
        told.type === 'current'
          ? wasUnknown(before, told.now)
          : told.type === 'missing' && isUnknown(before, told.key);
      this.inbox.putAll(this.#known(state, head, isNew));
    } else if (!this.#hasBegun) {
      this.#hasBegun = true;
      // Figures of this very poll have been told just now.
      if (state.at === this.#lastAt) this.inbox.putAll(this.#absent(state, head));
      else this.inbox.putAll(this.#known(state, head));
    }
    return this.#partial === null;
  }

  /** Whether there is anything that it watches of which nothing is known. */
  #isPartial(state: State): boolean {
    const { keys } = this;
    const unlisted = unlistedIn(state).some((list) => keys === null || this.#roots.has(list));
    return unlisted || state.unread.some((key) => keys?.has(key) && isUnknown(state, key));
  }

  *#replayed(entries: readonly Entry[]): Generator<Told> {
    for (const entry of entries) {
      const told = toldOf(entry);
      if (told.type !== 'ended' && this.#isOfInterest(told) && this.#isWanted(told)) yield told;
    }
  }

  /** What is known, as far as it was asked for. */
  #known(state: State, head: Position, isNew = (_: Told) => true): Iterable<Told> {
    if (this.#snapshot) return this.#all(state, head, isNew);
    return [...this.#absent(state, head)].filter(isNew);
  }

  /**
   * All that is so. Only with the last one is it safe to go on behind it, if nothing is unknown: who has not got that is
   * to be told again.
   */
  *#all(state: State, head: Position, isNew = (_: Told) => true): Generator<Told> {
    let last: Told | null = null;
    for (const part of [this.#absent(state, head), this.#currents(state, head)]) {
      for (const told of part) {
        if (!isNew(told)) continue;
        if (last) yield { ...last, position: unsafe };
        last = told;
      }
    }
    if (last) yield this.#isPartial(state) ? { ...last, position: unsafe } : last;
  }

  *#absent({ seen, missing, at, isStale }: State, position: Position): Generator<Told> {
    for (const key of this.keys ?? []) {
      if (key in seen || !missing.includes(key)) continue;
      const told = { type: 'missing', key, at: at ?? Date.now(), position, isStale } as const;
      if (this.#isWanted(told)) yield told;
    }
  }

  *#currents({ seen, at, isStale, unread }: State, position: Position): Generator<Told> {
    const old = new Set(unread);
    const current = (now: Sighting): Told => ({
      type: 'current',
      now,
      at: at ?? Date.now(),
      position,
      isStale: isStale || old.has(now.key),
    });
    if (this.isOfLists) {
      for (const now of Object.values(seen)) if (this.#watches(now.key, now)) yield current(now);
    } else {
      for (const key of this.keys ?? []) {
        const now = seen[key];
        if (now) yield current(now);
      }
    }
  }

  #gap(): Told {
    const { state } = this.#surroundings;
    return { type: 'gap', at: Date.now(), position: unsafe, isStale: state?.isStale ?? false };
  }

  #afterLoss(): Iterable<Told> {
    const { head, state } = this.#surroundings;
    const gap = this.#gap();
    if (state && this.#hasBegun) return this.#allBehind(gap, state, head);
    this.#snapshot = true;
    return [gap];
  }

  *#allBehind(gap: Told, state: State, head: Position): Generator<Told> {
    yield gap;
    yield* this.#all(state, head);
  }

  #wants(told: ToldNews): boolean {
    const { position } = told;
    const behind = this.#behind;
    if (behind && position.epoch === behind.epoch && position.number <= behind.number) return false;
    if (told.type === 'changed' && this.#isFirst(told)) return false;
    return this.#isOfInterest(told) && this.#isWanted(told) && this.#isDue(told);
  }

  /** Whether it is the first that is known of a thing: no change, but what is so. */
  #isFirst({ now }: Extract<ToldNews, { readonly type: 'changed' }>): boolean {
    if (!this.#hasBegun) return !this.#isResumed;
    return this.#partial !== null && now !== null && wasUnknown(this.#partial, now);
  }

  /** Whether all before it has been told: not how polls go, while it is yet to be told what is so. */
  #isSafe({ type }: ToldNews): boolean {
    if (!this.#snapshot) return true;
    return this.#hasBegun ? this.#partial === null : type !== 'stale' && type !== 'fresh';
  }

  #isOfInterest(told: ToldNews): boolean {
    if (told.type === 'changed') return this.#watches(told.key, told.now ?? told.last);
    if (told.type === 'missing') return this.#watches(told.key);
    if (told.type === 'stale' || told.type === 'fresh') return this.#watchesOf(told.service);
    return told.type !== 'seen' || this.#watches(told.now.key, told.now);
  }

  #watches(key: string, seen?: Sighting): boolean {
    if (this.keys === null || this.keys.has(key)) return true;
    const root = seen ? rootOf(seen) : null;
    return root !== null && this.#roots.has(root);
  }

  /** Whether it may watch anything of a service; of some, where it is none in particular. */
  #watchesOf(service: JobService | null | undefined): boolean {
    if (!service || this.keys === null) return true;
    return [...this.keys, ...this.#roots].some((key) => serviceOf(key) === service);
  }

  #isWanted(told: ToldNews): boolean {
    return this.parts.options.wants?.(told) ?? true;
  }

  /** Whether its own interval is over, where others have figures polled more often. All of a poll are of one moment. */
  #isDue(told: ToldNews): boolean {
    const { intervalMs } = this.interest;
    if (told.type !== 'seen' || intervalMs === undefined || told.at === this.#lastAt) return true;
    const passedMs = told.at - this.#lastAt; // fewer than none where another clock is behind
    const setsPace = this.#surroundings.state?.asked.intervalMs === intervalMs;
    const leastMs = (setsPace ? hurried : nearly) * intervalMs;
    if (passedMs >= 0 && passedMs < leastMs) return false;
    this.#lastAt = told.at;
    return true;
  }
}
