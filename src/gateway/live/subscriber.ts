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

  /** Tells what is so, as soon as all that it watches has been looked for. */
  begin(state: State): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    const { head } = this.#surroundings;
    // Figures of this very poll have been told just now.
    const isTold = !this.#snapshot || state.at === this.#lastAt;
    this.inbox.putAll(isTold ? this.#absent(state, head) : this.#all(state, head));
  }

  *#replayed(entries: readonly Entry[]): Generator<Told> {
    for (const entry of entries) {
      const told = toldOf(entry);
      if (told.type !== 'ended' && this.#isOfInterest(told) && this.#isWanted(told)) yield told;
    }
  }

  /** All that is so. Only with the last one is it safe to go on behind it: who has not got that is to be told again. */
  *#all(state: State, head: Position): Generator<Told> {
    let last: Told | null = null;
    for (const part of [this.#absent(state, head), this.#currents(state, head)]) {
      for (const told of part) {
        if (last) yield { ...last, position: unsafe };
        last = told;
      }
    }
    if (last) yield last;
  }

  *#absent({ seen, missing, at, isStale }: State, position: Position): Generator<Told> {
    for (const key of this.keys ?? []) {
      if (key in seen || !missing.includes(key)) continue;
      const told = { type: 'missing', key, at: at ?? Date.now(), position, isStale } as const;
      if (this.#isWanted(told)) yield told;
    }
  }

  *#currents({ seen, at, isStale }: State, position: Position): Generator<Told> {
    const current = (now: Sighting): Told => ({
      type: 'current',
      now,
      at: at ?? Date.now(),
      position,
      isStale,
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
    if (told.type === 'changed' && !this.#hasBegun && !this.#isResumed) return false;
    return this.#isOfInterest(told) && this.#isWanted(told) && this.#isDue(told);
  }

  /** Whether all before it has been told: not how polls go, while it is yet to be told what is so. */
  #isSafe({ type }: ToldNews): boolean {
    return this.#hasBegun || !this.#snapshot || (type !== 'stale' && type !== 'fresh');
  }

  #isOfInterest(told: ToldNews): boolean {
    if (told.type === 'changed') return this.#watches(told.key, told.now ?? told.last);
    if (told.type === 'missing') return this.#watches(told.key);
    return told.type !== 'seen' || this.#watches(told.now.key, told.now);
  }

  #watches(key: string, seen?: Sighting): boolean {
    if (this.keys === null || this.keys.has(key)) return true;
    const root = seen ? rootOf(seen) : null;
    return root !== null && this.#roots.has(root);
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
