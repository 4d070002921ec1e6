import { Departure } from '../departure.js';
import type { LiveOptions } from '../options.js';
import { UpstreamError } from '../upstream/error.js';
import type { Channel, Head } from './bus.js';
import { type Compared, compare, type Poll, staleAfter } from './compare.js';
import type { State } from './entry.js';
import { failureOf, isRefusal } from './failure.js';
import type { Interest } from './interest.js';
import {
  backOff,
  heeded,
  jittered,
  leaseOf,
  type Pace,
  pauseOf,
  remaining,
  retryOf,
} from './interval.js';
import { outageNews } from './outages.js';
import type { Read } from './poll.js';
import { Rounds } from './rounds.js';
import type { Source } from './source.js';

interface PollerParts {
  readonly channel: Channel;
  readonly source: Source;
  readonly read: Read;
  readonly options: LiveOptions;
  /** What those of this replica want. */
  interest(): Interest;
  /** A poll has ended; `outcome` is `ok` or the kind of its failure. */
  onPoll(outcome: string): void;
  /** Something has failed that nobody has foreseen. */
  onBug(error: unknown): void;
}

/** However often it is hurried, there are no more polls than these in one pause. */
const breaths = 10;

/** One of so many polls looks again for what was not there. */
const thoroughness = 10;

interface Wanted {
  readonly interest: Interest;
  readonly isNudged: boolean;
}

/** What a poll begins with. */
interface Turn extends Omit<Poll, 'sightings' | 'unread'>, Wanted {
  readonly head: Head;
  readonly before: State | null;
  /** On the clock of `performance.now()`. */
  readonly began: number;
}

/**
 * The turns of one replica in a topic: each time it polls if it leads, and else sees whether it is to. It goes from
 * `start` to `stop`, and may be started again.
 */
export class Poller {
  readonly #rounds = new Rounds(() => this.#tryTurn());
  #isUrgent = false;
  /** Ends the poll that is under way. */
  #departure = new Departure();
  #pace: Pace = { isUrgent: true, intervalMs: null };
  #pauseMs: number;
  #failures = 0;
  #polls = 0;
  #hasLogged = false;

  constructor(private readonly parts: PollerParts) {
    this.#pauseMs = parts.options.pollMs;
  }

  /** Whoever starts it nudges the topic as well, by which its first turn comes at once. */
  start(): void {
    if (this.#rounds.isStarted) return;
    this.#departure = new Departure();
    this.#rounds.start(retryOf(leaseOf(this.#pauseMs)));
  }

  /** Stops at once; what is under way is given up, and has ended when this has. */
  async stop(): Promise<void> {
    const stopped = this.#rounds.stop();
    this.#departure.leave();
    await stopped;
    if (!this.#rounds.isStarted) await this.#release();
  }

  /** Has the next turn come at once, but lets the service breathe. If it is urgent, the one after it is not far off. */
  hurry(isUrgent = false): void {
    this.#isUrgent ||= isUrgent;
    this.#rounds.hurry();
  }

  /** Tells the other replicas what those of this one want. */
  declare(): Promise<void> {
    const { channel, interest } = this.parts;
    return channel.declare(interest(), 2 * leaseOf(this.#pauseMs));
  }

  async #tryTurn(): Promise<number> {
    try {
      return await this.#turn();
    } catch (error) {
      this.#report(error); // the bus has failed
      return retryOf(leaseOf(this.#pauseMs));
    }
  }

  /** Gives the milliseconds until the next one. */
  async #turn(): Promise<number> {
    const { channel } = this.parts;
    const leaseMs = leaseOf(this.#pauseMs);
    await this.declare();
    if (!(await channel.lead(leaseMs))) return this.#follow();
    const delay = this.#rounds.isStarted ? await this.#poll(leaseMs) : 0;
    const leads = this.#rounds.isStarted && (await channel.lead(leaseOf(this.#pauseMs)));
    return leads ? delay : this.#follow();
  }

  async #follow(): Promise<number> {
    const { channel, interest, options } = this.parts;
    this.#failures = 0;
    this.#rounds.notBefore = performance.now() + options.pollMs / breaths;
    const state = await channel.state();
    if (state) this.#pace = this.#paceOf(state, { interest: interest(), isNudged: false });
    this.#pauseMs = pauseOf(options, this.#pace);
    return retryOf(leaseOf(this.#pauseMs));
  }

  async #poll(leaseMs: number): Promise<number> {
    const { channel } = this.parts;
    const isUrgent = this.#isUrgent;
    this.#rounds.heed();
    this.#isUrgent = false;
    // In this order: what was declared before a nudge that counts is of interest, and what comes behind the head makes
    // the news out of date.
    const covers = await channel.nudges();
    const head = await channel.head();
    const [interest, before] = await Promise.all([channel.interest(), channel.state()]);
    const isNudged = isUrgent || covers > (before?.covers ?? 0);
    const began = performance.now();
    const turn = { interest, before, covers, head, isNudged, began, at: Date.now() };
    const departure = this.#departure;
    const renewal = setInterval(() => this.#renew(leaseMs), retryOf(leaseMs)).unref();
    let result: Compared;
    try {
      const { read, source } = this.parts;
      const reading = await read(interest, this.#reliedOn(turn), departure);
      result = compare(before, { ...turn, ...reading }, source.everyPoll);
      this.#pace = this.#paceOf(result.state, turn);
    } catch (error) {
      return departure.gone ? 0 : await this.#fail(error, turn);
    } finally {
      clearInterval(renewal);
    }
    return departure.gone ? 0 : this.#succeed(result, turn);
  }

  /** What is taken as it was in the poll before. What was not there may be by now, though it seldom is. */
  #reliedOn({ before, isNudged }: Turn): State | null {
    const isThorough = this.#polls % thoroughness === 0;
    this.#polls += 1;
    return before && (isThorough || isNudged) ? { ...before, missing: [] } : before;
  }

  async #succeed({ news, state }: Compared, { head, began }: Turn): Promise<number> {
    const { channel, options, onPoll } = this.parts;
    onPoll('ok');
    this.#failures = 0;
    this.#hasLogged = false;
    this.#rounds.notBefore = began + options.pollMs / breaths;
    this.#pauseMs = pauseOf(options, this.#pace);
    const isTold = await channel.publish(news, state, head);
    if (!isTold) this.#rounds.hurry(); // somebody else has told more since, so that it is out of date
    return this.#untilTurn(began);
  }

  async #fail(error: unknown, turn: Turn): Promise<number> {
    const { channel, options, onPoll } = this.parts;
    const { before, head, began, interest } = turn;
    const failure = failureOf(error);
    onPoll(failure.kind);
    if (failure.kind === 'internal') this.#report(error);
    this.#failures += 1;
    const asked = error instanceof UpstreamError ? error.retryAfterMs : null;
    this.#pace = { ...this.#pace, intervalMs: interest.intervalMs ?? null };
    this.#pauseMs = backOff(pauseOf(options, this.#pace), this.#failures, asked);
    this.#rounds.notBefore = began + Math.max(options.pollMs, heeded(asked));
    const isRefused = isRefusal(failure);
    if (isRefused || !before?.isStale) {
      // What others know of the service is no worse for a caller who is refused.
      const state = isRefused && before ? before : staleAfter(before, failure);
      const at = Date.now();
      const news = isRefused
        ? [{ type: 'ended', failure, at } as const]
        : outageNews(before, state, at);
      await channel.publish(news, state, head);
    }
    return this.#untilTurn(began);
  }

  #untilTurn(began: number): number {
    return remaining(jittered(this.#pauseMs, this.#pace), performance.now() - began);
  }

  /** How soon to look again. */
  #paceOf({ seen }: State, { interest, isNudged }: Wanted): Pace {
    const { source } = this.parts;
    const isMoving = () => Object.values(seen).some((one) => source.isInTransition(one));
    return { isUrgent: isNudged || isMoving(), intervalMs: interest.intervalMs ?? null };
  }

  async #renew(leaseMs: number): Promise<void> {
    try {
      await this.parts.channel.lead(leaseMs);
    } catch (error) {
      this.#report(error);
    }
  }

  /** Lets another replica poll. Who starts it again meanwhile takes the lead again in a turn of its own. */
  async #release(): Promise<void> {
    const { channel } = this.parts;
    try {
      await channel.declare(null, 0);
      await channel.resign();
    } catch (error) {
      this.#report(error);
    }
    this.hurry();
  }

  /** Once, until a poll succeeds again. */
  #report(error: unknown): void {
    if (this.#hasLogged) return;
    this.#hasLogged = true;
    this.parts.onBug(error);
  }
}
