import type { Channel, Head, Member } from '../bus.js';
import type { Entry, News, Position, State } from '../entry.js';
import { type Interest, joined } from '../interest.js';
import type { Known } from './known.js';
import type { Reading, Store } from './store.js';

const noHead: Head = { epoch: 0, number: 0, states: 0 };

/** A topic as Redis has it. All of it fails while Redis cannot be used. */
export class SharedChannel implements Channel {
  private lastTurn: Promise<unknown> = Promise.resolve();
  private isToCatchUp = false;

  constructor(
    private readonly store: Store,
    private readonly member: Member,
    private readonly known: Known,
  ) {}

  /** To be waited for before anything else. A member that knows something is told what has come since. */
  async enter(): Promise<void> {
    const { known } = this;
    const reading = await this.store.read(this.position);
    await this.nudges();
    if (known.position || known.state) return this.receive(reading);
    known.position = reading.head;
    known.state = reading.state;
  }

  async lead(ms: number): Promise<boolean> {
    const { leads, head } = await this.store.lead(ms);
    const { epoch, number, states } = this.position;
    // A replica of Redis that has taken over may lack the last entries. Their numbers must not be given to others.
    if (head.epoch === epoch && head.number < number) await this.store.end(head);
    const isKnown = head.epoch === epoch && head.number === number && head.states === states;
    if (!isKnown) await this.catchUp();
    return leads;
  }

  resign(): Promise<void> {
    return this.store.resign();
  }

  declare(interest: Interest | null, ms: number): Promise<void> {
    return this.store.declare(interest, ms);
  }

  async interest(): Promise<Interest> {
    return joined(await this.store.interests());
  }

  /** Where all is forgotten, what the member was told last stands for it: changes since are told then, too. */
  async state(): Promise<State | null> {
    return (await this.store.state()) ?? this.known.state;
  }

  publish(news: readonly News[], state: State, behind: Head): Promise<boolean> {
    const { epoch, number, states } = behind;
    return this.inTurn(async () => {
      if (!(await this.store.publish(behind, news, state))) return false;
      this.known.hasStrayed = false;
      const entries = news.map((one, index) => ({
        position: { epoch, number: number + 1 + index },
        news: one,
      }));
      const head = { epoch, number: number + news.length, states: states + 1 };
      this.receive({ head, state, entries });
      return true;
    });
  }

  /** Entries that this member has not been told yet are not among them: it is told those besides. */
  async since(position: Position): Promise<readonly Entry[] | null> {
    await this.catchUp();
    const { epoch, number } = this.position;
    if (position.epoch !== epoch || position.number > number) return null;
    const { entries } = await this.store.read(position, number);
    return entries.length === number - position.number ? entries : null;
  }

  async head(): Promise<Head> {
    return this.position;
  }

  nudge(): Promise<number> {
    return this.count(1);
  }

  nudges(): Promise<number> {
    return this.count(0);
  }

  async leave(): Promise<void> {
    await this.store.declare(null, 0);
    await this.store.resign();
  }

  /** Tells the member what it has not been told yet. However often it is asked for meanwhile, it reads once more. */
  async catchUp(): Promise<void> {
    if (this.isToCatchUp) return void (await this.lastTurn);
    this.isToCatchUp = true;
    await this.inTurn(async () => {
      this.isToCatchUp = false;
      this.receive(await this.store.read(this.position));
    });
  }

  private get position(): Head {
    return this.known.position ?? noHead;
  }

  /** Without Redis, others may have been counted meanwhile. */
  private async count(more: 0 | 1): Promise<number> {
    const { known } = this;
    const count = await this.store.nudge(known.nudges, more);
    known.nudges = Math.max(known.nudges, count);
    return known.nudges;
  }

  private receive({ head, state, entries }: Reading): void {
    const { known, position } = this;
    const follows =
      !known.hasStrayed &&
      head.epoch === position.epoch &&
      head.number - position.number === entries.length;
    known.position = head;
    if (state === null) {
      known.hasStrayed ||= !follows || entries.length > 0;
    } else if (follows) {
      this.member.onNews(entries, state);
    } else {
      known.hasStrayed = false;
      this.member.onGap(state, head);
    }
  }

  /** One after the other, so that what the member is told stays in order. */
  private inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const turn = this.lastTurn.then(act);
    this.lastTurn = turn.catch(() => {});
    return turn;
  }
}
