import { randomUUID } from 'node:crypto';
import type { Head } from '../bus.js';
import type { Entry, News, Position, State } from '../entry.js';
import type { Interest } from '../interest.js';
import type { Link } from './link.js';
import type { Names } from './names.js';
import * as scripts from './scripts.js';

/** What there is behind a position. */
export interface Reading {
  readonly head: Head;
  readonly state: State | null;
  /** Those that are kept, in order; none where the position is one of another log. */
  readonly entries: readonly Entry[];
}

/** `2-1` as it stands in Redis: a log, and a place in it. */
const positionOf = (text: string): Position => {
  const [epoch, number] = text.split('-');
  return { epoch: Number(epoch), number: Number(number) };
};

/** `2-1-5`: the place in it of the last entry, and how many states there have been. */
const headOf = (text: string): Head => ({
  ...positionOf(text),
  states: Number(text.split('-')[2]),
});

const textOf = ({ epoch, number, states }: Head) => `${epoch}-${number}-${states}`;

/** What is kept of one topic, as one who takes part in it writes and reads it. All of it fails as the link does. */
export class Store {
  /** Stands for whoever takes part, as long as they do. */
  readonly who = randomUUID();
  private readonly keys: string[];

  constructor(
    private readonly link: Link,
    private readonly names: Names,
    private readonly topic: string,
    private readonly keptEntries: number,
  ) {
    this.keys = names.keysOf(topic);
  }

  async lead(ms: number): Promise<{ leads: boolean; head: Head }> {
    const [leads, head] = await this.run<[number, string]>(scripts.lead, Math.ceil(ms));
    return { leads: leads === 1, head: headOf(head) };
  }

  /** Ends the log with this head, unless it has got another one. */
  async end(head: Head): Promise<void> {
    await this.run(scripts.end, textOf(head));
  }

  async resign(): Promise<void> {
    await this.run(scripts.resign);
  }

  async declare(interest: Interest | null, ms: number): Promise<void> {
    const text = interest === null ? '' : JSON.stringify(interest);
    await this.run(scripts.declare, Math.ceil(ms), text);
  }

  async interests(): Promise<Interest[]> {
    const texts = await this.run<string[]>(scripts.interest);
    return texts.map((text) => JSON.parse(text));
  }

  async publish(behind: Head, news: readonly News[], state: State): Promise<boolean> {
    const texts = [state, ...news].map((one) => JSON.stringify(one));
    const at = textOf(behind);
    const done = await this.run(scripts.publish, at, this.keptEntries, ...texts);
    return done === 1;
  }

  /** What is behind a position, up to the number `last` or the head. */
  async read({ epoch, number }: Position, last: number | '+' = '+'): Promise<Reading> {
    type Reply = [head: string, state: string | null, entries: [id: string, fields: string[]][]];
    const [head, state, entries] = await this.run<Reply>(scripts.read, epoch, number + 1, last);
    return {
      head: headOf(head),
      state: state === null ? null : JSON.parse(state),
      entries: entries.map(([id, [, text = '']]) => ({
        position: positionOf(id),
        news: JSON.parse(text),
      })),
    };
  }

  async state(): Promise<State | null> {
    const text = await this.run<string | null>(scripts.state);
    return text === null ? null : JSON.parse(text);
  }

  /** Counts `more` nudges, and says how many there have been: at least as many as are known of already. */
  nudge(known: number, more: 0 | 1): Promise<number> {
    return this.run<number>(scripts.nudge, known, more);
  }

  /** What a script gives is for the script to know: `Reply` says what it is. */
  private async run<Reply>(script: string, ...args: (string | number)[]): Promise<Reply> {
    const given = [this.names.news, this.topic, this.who, ...args.map(String)];
    return (await this.link.run(script, this.keys, given)) as Reply;
  }
}
