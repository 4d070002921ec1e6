import type { Channel, Head } from '../bus.js';
import type { Entry, News, Position, State } from '../entry.js';
import type { Interest } from '../interest.js';
import type { Known } from './known.js';

/** A topic without Redis: this replica alone, which goes on from what is known. */
export class LoneChannel implements Channel {
  constructor(
    private readonly memory: Channel,
    private readonly known: Known,
  ) {}

  async state(): Promise<State | null> {
    return (await this.memory.state()) ?? this.known.state;
  }

  async nudge(): Promise<number> {
    this.known.nudges += 1;
    await this.memory.nudge();
    return this.known.nudges;
  }

  async nudges(): Promise<number> {
    return this.known.nudges;
  }

  async publish(news: readonly News[], state: State, behind: Head): Promise<boolean> {
    const isDone = await this.memory.publish(news, state, behind);
    if (isDone) this.known.hasStrayed = true;
    return isDone;
  }

  lead(ms: number): Promise<boolean> {
    return this.memory.lead(ms);
  }

  resign(): Promise<void> {
    return this.memory.resign();
  }

  declare(interest: Interest | null, ms: number): Promise<void> {
    return this.memory.declare(interest, ms);
  }

  interest(): Promise<Interest> {
    return this.memory.interest();
  }

  since(position: Position): Promise<readonly Entry[] | null> {
    return this.memory.since(position);
  }

  head(): Promise<Head> {
    return this.memory.head();
  }

  leave(): Promise<void> {
    return this.memory.leave();
  }
}
