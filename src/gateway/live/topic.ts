import { logPollFailure } from '../telemetry/request-log.js';
import type { Caller } from '../upstream/client.js';
import { Audience } from './audience.js';
import type { Bus, Channel, Member } from './bus.js';
import { covers } from './coverage.js';
import type { LiveParts } from './create.js';
import type { Entry, Position, State } from './entry.js';
import { errorOf } from './failure.js';
import { History } from './history.js';
import type { Interest, Subject } from './interest.js';
import { Interests } from './interests.js';
import type { Waited, WaitOptions } from './live.js';
import { readingAs } from './poll.js';
import { Poller } from './poller.js';
import { type Subscriber, type Surroundings, toldOf } from './subscriber.js';
import { Waiting } from './waiting.js';

const nowhere: Position = { epoch: 0, number: 0 };

interface TopicParts extends LiveParts {
  /** A hash, which shows nothing of who watches. */
  readonly name: string;
  readonly subject: Subject;
  /** Any of those who watch: they are the same to the service. */
  readonly caller: Caller;
  /** Nobody watches any more. */
  onIdle(): void;
  /** The service refuses the caller: it is of no use any more. */
  onEnd(): void;
}

/** Its part of the bus, once it has joined. */
interface Joined {
  readonly channel: Channel;
  readonly poller: Poller;
}

/** Things of one kind as one caller sees them, with all of this replica who watch them. */
export class Topic implements Member, Surroundings {
  readonly history = new History();
  state: State | null = null;
  head: Position = nowhere;
  /** Whether polls go on, so that what is known is what was so a moment ago. */
  #isFresh = false;
  readonly #interests = new Interests();
  readonly #audience = new Audience();
  /** Those of whose things not all have been looked for. */
  readonly #newcomers = new Set<Subscriber>();
  readonly #waits = new Set<Waiting>();
  #joining: Promise<Joined> | null = null;
  #joined: Joined | null = null;
  #asking: NodeJS.Timeout | undefined;

  constructor(private readonly parts: TopicParts) {}

  get isIdle(): boolean {
    return this.#interests.isEmpty;
  }

  async add(subscriber: Subscriber): Promise<void> {
    this.#hold(subscriber.interest);
    this.#audience.add(subscriber);
    this.parts.metrics.liveWatchers(this.parts.subject, 1);
    try {
      const { channel } = await this.#join();
      if (subscriber.inbox.isOver) return;
      await this.#resume(subscriber, channel);
      this.#welcome(subscriber);
    } catch (error) {
      subscriber.inbox.fail(error);
      this.remove(subscriber);
    }
  }

  remove(subscriber: Subscriber): void {
    if (!this.#audience.delete(subscriber)) return;
    this.#newcomers.delete(subscriber);
    this.parts.metrics.liveWatchers(this.parts.subject, -1);
    this.#release(subscriber.interest, !this.parts.sources[this.parts.subject].everyPoll);
  }

  async wait(interest: Interest, key: string, options: WaitOptions): Promise<Waited> {
    const waiting = new Waiting(key, options);
    const { pollMs } = this.parts.options.live;
    const hurried = { ...interest, intervalMs: Math.min(pollMs, interest.intervalMs ?? pollMs) };
    this.#hold(hurried);
    this.#waits.add(waiting);
    try {
      void this.#beginWait(waiting);
      return await waiting.ended;
    } finally {
      this.#waits.delete(waiting);
      this.#release(hurried, false);
    }
  }

  /** Somebody has written: it is time to look again. */
  nudge(): void {
    if (!this.isIdle) this.#ask();
  }

  onNudge(): void {
    this.#joined?.poller.hurry();
  }

  onNews(entries: readonly Entry[], state: State): void {
    this.state = state;
    this.#isFresh ||= !this.isIdle;
    this.head = entries.at(-1)?.position ?? this.head;
    for (const entry of entries) {
      const { news } = entry;
      if (news.type === 'ended') return this.#end(errorOf(news.failure));
      this.#audience.tell(toldOf(entry));
    }
    this.history.add(entries);
    this.history.keepOnly(state.seen);
    for (const newcomer of [...this.#newcomers]) this.#welcome(newcomer);
    for (const waiting of [...this.#waits]) waiting.see(state);
  }

  /** Ends all, and lets go of the bus. */
  async close(): Promise<void> {
    for (const { inbox } of [...this.#audience.members]) void inbox.return();
    for (const waiting of this.#waits) waiting.end(true);
    clearTimeout(this.#asking);
    const joined = await this.#joining?.catch(() => null);
    await joined?.poller.stop();
    await joined?.channel.leave();
  }

  #end(error: Error): void {
    for (const subscriber of [...this.#audience.members]) {
      subscriber.inbox.fail(error);
      this.remove(subscriber);
    }
    for (const waiting of this.#waits) waiting.fail(error);
    this.parts.onEnd();
  }

  #hold(interest: Interest): void {
    if (this.isIdle) this.parts.metrics.liveTopics(this.parts.subject, 1);
    this.#interests.hold(interest);
    this.#joined?.poller.start();
  }

  #release(interest: Interest, lingers: boolean): void {
    this.#interests.release(interest, lingers);
    if (!this.isIdle) return;
    this.parts.metrics.liveTopics(this.parts.subject, -1);
    this.#isFresh = false;
    void this.#joined?.poller.stop();
    this.parts.onIdle();
  }

  async #join(): Promise<Joined> {
    this.#joining ??= this.#enter(this.parts.bus);
    try {
      return await this.#joining;
    } catch (error) {
      this.#joining = null;
      throw error;
    }
  }

  async #enter(bus: Bus): Promise<Joined> {
    const { name, subject, caller, client, sources, options, metrics } = this.parts;
    const channel = await bus.join(name, this);
    [this.state, this.head] = await Promise.all([channel.state(), channel.head()]);
    const source = sources[subject];
    const poller = new Poller({
      channel,
      source,
      read: readingAs(client, caller, source, options),
      options: options.live,
      interest: () => this.#interests.joined(),
      onPoll: (outcome) => metrics.livePoll(subject, outcome),
      onBug: (error) => this.#report(error),
    });
    this.#joined = { channel, poller };
    if (!this.isIdle) poller.start();
    return this.#joined;
  }

  async #resume(subscriber: Subscriber, channel: Channel): Promise<void> {
    const { behind } = subscriber;
    if (behind === null) {
      const { state, head } = this;
      if (state?.isStale && state.failure) {
        const news = { type: 'stale', failure: state.failure, at: Date.now() } as const;
        subscriber.tell(toldOf({ news, position: head }));
      }
      return;
    }
    const isBroken = this.state !== null && behind.number < this.state.unbroken;
    subscriber.resume(isBroken ? null : await channel.since(behind));
  }

  /** Begins to tell of what is known already, or has it looked for. */
  #welcome(subscriber: Subscriber): void {
    const { state } = this;
    if (subscriber.inbox.isOver) return;
    if (state && this.#isFresh && covers(state, subscriber.interest)) {
      this.#newcomers.delete(subscriber);
      subscriber.begin(state);
    } else if (!this.#newcomers.has(subscriber)) {
      this.#newcomers.add(subscriber);
      this.#ask();
    }
  }

  /** A wait that cannot be begun comes to its time-out: what has been written stays written. */
  async #beginWait(waiting: Waiting): Promise<void> {
    try {
      const { channel, poller } = await this.#join();
      await poller.declare();
      waiting.after(await channel.nudge());
      if (this.state) waiting.see(this.state);
    } catch (error) {
      this.#report(error);
    }
  }

  #report(error: unknown): void {
    logPollFailure(this.parts.options.log, error, this.parts.subject);
  }

  /** Has it polled at once, once for all who ask at the same moment. */
  #ask(): void {
    this.#asking ??= setTimeout(async () => {
      this.#asking = undefined;
      if (!this.#joined || this.isIdle) return;
      const { channel, poller } = this.#joined;
      try {
        await poller.declare();
        await channel.nudge();
      } catch {
        poller.hurry(); // which tells of it, if the bus fails again
      }
    }, 0).unref();
  }
}
