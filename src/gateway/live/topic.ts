import { logPollFailure } from '../telemetry/request-log.js';
import type { Caller } from '../upstream/client.js';
import { Audience } from './audience.js';
import { isBroken } from './breaks.js';
import type { Channel, Member } from './bus.js';
import { covers } from './coverage.js';
import type { LiveParts } from './create.js';
import type { Entry, Position, State } from './entry.js';
import { errorOf } from './failure.js';
import { History } from './history.js';
import type { Interest, Subject } from './interest.js';
import { Interests } from './interests.js';
import type { Waited, WaitOptions } from './live.js';
import { Membership } from './membership.js';
import { outageNews } from './outages.js';
import { readingAs } from './poll.js';
import { Poller } from './poller.js';
import { nowhere, type Subscriber, type Surroundings, toldOf } from './subscriber.js';
import { Waiting } from './waiting.js';

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

/** Things of one kind as one caller sees them, with all of this replica who watch them. */
export class Topic implements Member, Surroundings {
  readonly history = new History();
  state: State | null = nowhere.state;
  head: Position = nowhere.head;
  /** Whether there was a poll since somebody has begun to watch: what is known is what was so a moment ago. */
  #isFresh = false;
  readonly #interests = new Interests();
  readonly #audience = new Audience();
  /** Those of whose things not all have been looked for, or could be read. */
  readonly #newcomers = new Set<Subscriber>();
  readonly #waits = new Set<Waiting>();
  readonly #membership: Membership;

  constructor(private readonly parts: TopicParts) {
    this.#membership = new Membership({
      join: () => this.#join(),
      pollerOn: (channel) => this.#pollerOn(channel),
      isIdle: () => this.isIdle,
    });
  }

  get isIdle(): boolean {
    return this.#interests.isEmpty;
  }

  async add(subscriber: Subscriber): Promise<void> {
    const { metrics, subject } = this.parts;
    this.#hold(subscriber.interest);
    this.#audience.add(subscriber);
    metrics.liveWatchers(subject, 1);
    try {
      const channel = await this.#membership.enter();
      if (subscriber.inbox.isOver) return;
      await this.#resume(subscriber, channel);
      if (subscriber.inbox.isOver) return;
      this.#welcome(subscriber);
    } catch (error) {
      subscriber.inbox.fail(error);
    }
  }

  remove(subscriber: Subscriber): void {
    if (!this.#audience.delete(subscriber)) return;
    const { metrics, sources, subject } = this.parts;
    this.#newcomers.delete(subscriber);
    metrics.liveWatchers(subject, -1);
    // There are no cursors where every poll counts.
    this.#release(subscriber.interest, sources[subject].everyPoll ? {} : this.state?.seen);
  }

  /** A wait that cannot be begun comes to its time-out: what has been written stays written. */
  async wait(interest: Interest, key: string, options: WaitOptions): Promise<Waited> {
    const waiting = new Waiting(key, options);
    const { metrics, options: settings, subject } = this.parts;
    const { pollMs } = settings.live;
    const hurried = { ...interest, intervalMs: Math.min(pollMs, interest.intervalMs ?? pollMs) };
    this.#hold(hurried);
    this.#waits.add(waiting);
    metrics.liveWaits(subject, 1);
    const begin = async () => {
      waiting.after(await this.#membership.look());
      if (this.state) waiting.see(this.state);
    };
    begin().catch((error) => this.#report(error));
    try {
      return await waiting.ended;
    } finally {
      this.#waits.delete(waiting);
      metrics.liveWaits(subject, -1);
      this.#release(hurried);
    }
  }

  /** Somebody has written: it is time to look again. */
  hurry(): void {
    this.#membership.hurry(true);
  }

  onNudge(): void {
    this.#membership.hurry(false);
  }

  onNews(entries: readonly Entry[], state: State): void {
    for (const entry of entries) {
      const { news } = entry;
      if (news.type === 'ended') {
        this.#end(errorOf(news.failure));
        return;
      }
      this.#audience.tell(toldOf(entry));
    }
    this.history.add(entries);
    this.#isFresh ||= !this.isIdle && state.at !== this.state?.at;
    this.#know(state, entries.at(-1)?.position ?? this.head);
  }

  /** The state may be an old one, and of other things: all begin anew, with the next poll. */
  onGap(state: State, head: Position): void {
    this.#isFresh = false;
    this.#know(state, head);
    const { members } = this.#audience;
    for (const subscriber of [...members]) {
      if (subscriber.miss()) this.#newcomers.add(subscriber);
    }
    if (members.size > 0) this.#membership.ask();
  }

  /** Ends those who wait, as if time were up. */
  endWaits(): void {
    for (const waiting of this.#waits) waiting.end(true);
  }

  /** Ends all, and lets go of the bus. */
  async close(): Promise<void> {
    for (const { inbox } of [...this.#audience.members]) void inbox.return();
    this.endWaits();
    try {
      await this.#membership.close();
    } catch (error) {
      this.#report(error);
    }
  }

  #end(error: Error): void {
    for (const { inbox } of [...this.#audience.members]) inbox.fail(error);
    for (const waiting of this.#waits) waiting.fail(error);
    this.parts.onEnd();
  }

  #know(state: State, head: Position): void {
    this.state = state;
    this.head = head;
    this.history.keepOnly(state.seen);
    for (const newcomer of [...this.#newcomers]) this.#welcome(newcomer);
    for (const waiting of [...this.#waits]) waiting.see(state);
  }

  #hold(interest: Interest): void {
    const { metrics, subject } = this.parts;
    if (this.isIdle) metrics.liveTopics(subject, 1);
    this.#interests.hold(interest);
    this.#membership.adapt();
  }

  /** What is `seen` of it lingers. */
  #release(interest: Interest, seen?: State['seen']): void {
    const { metrics, subject, onIdle } = this.parts;
    this.#interests.release(interest, seen);
    if (!this.isIdle) return;
    metrics.liveTopics(subject, -1);
    this.#isFresh = false;
    this.#membership.adapt();
    onIdle();
  }

  async #join(): Promise<Channel> {
    const channel = await this.parts.bus.join(this.parts.name, this);
    this.head = await channel.head();
    this.state = await channel.state();
    return channel;
  }

  #pollerOn(channel: Channel): Poller {
    const { subject, caller, client, sources, options, metrics } = this.parts;
    const source = sources[subject];
    return new Poller({
      channel,
      source,
      read: readingAs(client, caller, source, options),
      options: options.live,
      interest: () => this.#interests.joined(),
      onPoll: (outcome) => metrics.livePoll(subject, outcome),
      onBug: (error) => this.#report(error),
    });
  }

  /** Begins behind its position; without one, with what it would have been told last. */
  async #resume(subscriber: Subscriber, channel: Channel): Promise<void> {
    const { behind } = subscriber;
    const { state, head } = this;
    if (behind !== null) {
      const broken = isBroken(state?.brokenAt ?? {}, subscriber.interest, behind);
      const entries = broken ? null : await channel.since(behind);
      subscriber.resume(entries);
      if (entries !== null) return;
    }
    if (!state) return;
    for (const news of outageNews(null, state, Date.now())) {
      subscriber.tell(toldOf({ news, position: head }));
    }
  }

  /** Begins to tell of what is known already, or has it looked for. */
  #welcome(subscriber: Subscriber): void {
    const { state } = this;
    if (state && this.#isFresh && covers(state, subscriber.interest)) {
      if (subscriber.begin(state)) this.#newcomers.delete(subscriber);
      else this.#newcomers.add(subscriber);
    } else if (!this.#newcomers.has(subscriber)) {
      this.#newcomers.add(subscriber);
      this.#membership.ask();
    }
  }

  #report(error: unknown): void {
    logPollFailure(this.parts.options.log, error, this.parts.subject);
  }
}
