import type { Channel } from './bus.js';
import type { Poller } from './poller.js';

interface MembershipParts {
  /** Joins the topic. */
  join(): Promise<Channel>;
  pollerOn(channel: Channel): Poller;
  /** Whether nobody of this replica watches. */
  isIdle(): boolean;
}

interface Joined {
  readonly channel: Channel;
  readonly poller: Poller;
}

/** The part that this replica takes in a topic, from when it is first needed. It takes turns as long as anybody watches. */
export class Membership {
  #joining: Promise<Joined> | null = null;
  #joined: Joined | null = null;
  #asking: NodeJS.Timeout | undefined;

  constructor(private readonly parts: MembershipParts) {}

  /** Joins unless it has; fails if that fails, and may be tried again. */
  async enter(): Promise<Channel> {
    this.#joining ??= this.#join();
    const joining = this.#joining;
    try {
      return (await joining).channel;
    } catch (error) {
      if (this.#joining === joining) this.#joining = null; // else somebody tries again already
      throw error;
    }
  }

  /** Begins to take turns, or ends that, as is right by now. */
  adapt(): void {
    if (this.parts.isIdle()) void this.#joined?.poller.stop();
    else this.#joined?.poller.start();
  }

  hurry(isUrgent: boolean): void {
    this.#joined?.poller.hurry(isUrgent);
  }

  /** Has it polled for what is wanted now; gives how many nudges there have been. */
  async look(): Promise<number> {
    await this.enter();
    await this.#joined?.poller.declare();
    return (await this.#joined?.channel.nudge()) ?? 0;
  }

  /** The same, once for all who ask at the same moment. */
  ask(): void {
    this.#asking ??= setTimeout(async () => {
      this.#asking = undefined;
      if (this.parts.isIdle()) return;
      // If the bus has failed, the next turn will tell of it, should it fail again.
      await this.look().catch(() => this.hurry(false));
    }, 0).unref();
  }

  async close(): Promise<void> {
    clearTimeout(this.#asking);
    const joined = await this.#joining?.catch(() => null);
    await joined?.poller.stop();
    await joined?.channel.leave();
  }

  async #join(): Promise<Joined> {
    const channel = await this.parts.join();
    this.#joined = { channel, poller: this.parts.pollerOn(channel) };
    this.adapt();
    return this.#joined;
  }
}
