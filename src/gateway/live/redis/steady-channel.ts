import type { Bus, Channel, Head, Member } from '../bus.js';
import type { Entry, News, Position, State } from '../entry.js';
import type { Interest } from '../interest.js';
import { nothingKnown } from './known.js';
import { type Link, Unreachable } from './link.js';
import { LoneChannel } from './lone-channel.js';
import type { Names } from './names.js';
import { SharedChannel } from './shared-channel.js';
import { Store } from './store.js';

/** Whatever one who takes part needs. */
export interface SteadyParts {
  readonly link: Link;
  readonly names: Names;
  /** What stands in for Redis. */
  readonly memory: Bus;
  readonly keptEntries: number;
  onLeave(channel: SteadyChannel): void;
}

interface Wish {
  readonly interest: Interest | null;
  readonly until: number;
}

/**
 * A topic that is shared while Redis can be used, and this replica's alone while not. To part loses nothing: it goes on
 * from what its member knows. To come together again is a gap, but only if there was a poll meanwhile.
 */
export class SteadyChannel implements Channel {
  private readonly known = nothingKnown();
  private readonly store: Store;
  private readonly member: Member;
  private shared: SharedChannel | null = null;
  private lone: Promise<Channel> | null = null;
  private joining: Promise<void> | null = null;
  private wish: Wish | null = null;

  constructor(
    private readonly parts: SteadyParts,
    private readonly topic: string,
    member: Member,
  ) {
    this.store = new Store(parts.link, parts.names, topic, parts.keptEntries);
    this.member = {
      onNews: (entries, state) => {
        this.known.state = state;
        member.onNews(entries, state);
      },
      onGap: (state, head) => {
        this.known.state = state;
        member.onGap(state, head);
      },
      onNudge: () => member.onNudge(),
    };
  }

  /** Shares the topic if that can be; to be waited for before anything else. */
  async join(): Promise<void> {
    this.joining ??= this.share().finally(() => {
      this.joining = null;
    });
    await this.joining;
  }

  /** What a replica has told all. */
  hear(kind: string | undefined, who: string | undefined): void {
    if (this.shared === null || who === this.store.who) return;
    if (kind === 'nudge') this.member.onNudge();
    else this.catchUp(this.shared);
  }

  /** Redis can be used again. */
  onUp(): void {
    if (this.shared) this.catchUp(this.shared);
    else this.join().catch(() => {}); // to lead is to try again
  }

  async lead(ms: number): Promise<boolean> {
    if (this.shared === null && this.parts.link.isUp) await this.join();
    return this.use((channel) => channel.lead(ms));
  }

  resign(): Promise<void> {
    return this.use((channel) => channel.resign());
  }

  declare(interest: Interest | null, ms: number): Promise<void> {
    this.wish = { interest, until: performance.now() + ms };
    return this.use((channel) => channel.declare(interest, ms));
  }

  interest(): Promise<Interest> {
    return this.use((channel) => channel.interest());
  }

  state(): Promise<State | null> {
    return this.use((channel) => channel.state());
  }

  publish(news: readonly News[], state: State, behind: Head): Promise<boolean> {
    return this.use((channel) => channel.publish(news, state, behind));
  }

  since(position: Position): Promise<readonly Entry[] | null> {
    return this.use((channel) => channel.since(position));
  }

  head(): Promise<Head> {
    return this.use((channel) => channel.head());
  }

  nudge(): Promise<number> {
    return this.use((channel) => channel.nudge());
  }

  nudges(): Promise<number> {
    return this.use((channel) => channel.nudges());
  }

  leave(): Promise<void> {
    this.parts.onLeave(this);
    return this.use((channel) => channel.leave());
  }

  /** There may be news that were not heard of. */
  private catchUp(shared: SharedChannel): void {
    shared.catchUp().catch(() => {}); // whoever asks for something next finds out
  }

  /** Of Redis; if that cannot be used, or no longer, of this replica. */
  private async use<Result>(act: (channel: Channel) => Promise<Result>): Promise<Result> {
    const { shared } = this;
    if (shared) {
      try {
        return await act(shared);
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        if (this.shared === shared) this.shared = null;
      }
    }
    this.lone ??= this.part();
    return act(await this.lone);
  }

  private async share(): Promise<void> {
    const shared = new SharedChannel(this.store, this.member, this.known);
    try {
      await shared.enter();
      await this.repeatWish(shared);
    } catch (error) {
      if (error instanceof Unreachable) return;
      throw error;
    }
    this.shared = shared;
    const { lone } = this;
    this.lone = null;
    await (await lone)?.leave();
  }

  private async part(): Promise<Channel> {
    const lone = new LoneChannel(await this.parts.memory.join(this.topic, this.member), this.known);
    await this.repeatWish(lone);
    return lone;
  }

  private async repeatWish(channel: Channel): Promise<void> {
    if (this.wish) await channel.declare(this.wish.interest, this.wish.until - performance.now());
  }
}
