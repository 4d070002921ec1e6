import { randomInt } from 'node:crypto';
import type { Bus, Channel, Head, Member } from './bus.js';
import type { Entry, News, Position, State } from './entry.js';
import { type Interest, joined } from './interest.js';

/** Entries from `first` on; an array is cut only now and then, since that moves all the rest. */
class Log {
  readonly #entries: Entry[] = [];
  #number = 0;
  #states = 0;

  constructor(
    private readonly epoch: number,
    private readonly kept: number,
  ) {}

  get head(): Head {
    return { epoch: this.epoch, number: this.#number, states: this.#states };
  }

  endsAt({ epoch, number, states }: Head): boolean {
    return epoch === this.epoch && number === this.#number && states === this.#states;
  }

  add(news: readonly News[]): Entry[] {
    this.#states += 1;
    const { epoch } = this;
    const added = news.map((one) => {
      this.#number += 1;
      return { position: { epoch, number: this.#number }, news: one };
    });
    for (const entry of added) this.#entries.push(entry);
    const surplus = this.#entries.length - this.kept;
    if (surplus > 0) this.#entries.splice(0, surplus);
    return added;
  }

  since({ epoch, number }: Position): Entry[] | null {
    const behind = this.#number - number;
    if (epoch !== this.epoch || behind < 0 || behind > this.#entries.length) return null;
    return behind === 0 ? [] : this.#entries.slice(-behind);
  }
}

/** What members of one topic share. */
class MemoryTopic {
  readonly log: Log;
  readonly members = new Map<object, Member>();
  readonly interests = new Map<object, { readonly interest: Interest; readonly until: number }>();
  state: State | null = null;
  nudges = 0;
  leader: object | null = null;
  leaseEnd = 0;

  constructor(epoch: number, keptEvents: number) {
    this.log = new Log(epoch, keptEvents);
  }

  leads(who: object): boolean {
    return this.leader === who && performance.now() < this.leaseEnd;
  }

  tell(how: (member: Member) => void, except?: object): void {
    for (const [who, member] of [...this.members]) if (who !== except) how(member);
  }
}

const channelOf = (topic: MemoryTopic, who: object, onLeave: () => void): Channel => ({
  async lead(ms) {
    const now = performance.now();
    if (topic.leader !== null && topic.leader !== who && now < topic.leaseEnd) return false;
    topic.leader = who;
    topic.leaseEnd = now + ms;
    return true;
  },
  async resign() {
    if (topic.leader !== who) return;
    topic.leader = null;
    topic.tell((member) => member.onNudge(), who);
  },
  async declare(interest, ms) {
    if (interest === null) topic.interests.delete(who);
    else topic.interests.set(who, { interest, until: performance.now() + ms });
  },
  async interest() {
    const now = performance.now();
    const held = [...topic.interests.values()].filter(({ until }) => now < until);
    return joined(held.map(({ interest }) => interest));
  },
  state: async () => topic.state,
  async publish(news, state, behind) {
    if (!topic.leads(who) || !topic.log.endsAt(behind)) return false;
    const entries = topic.log.add(news);
    topic.state = state;
    topic.tell((member) => member.onNews(entries, state));
    return true;
  },
  since: async (position) => topic.log.since(position),
  head: async () => topic.log.head,
  async nudge() {
    topic.nudges += 1;
    const count = topic.nudges;
    topic.tell((member) => member.onNudge());
    return count;
  },
  nudges: async () => topic.nudges,
  async leave() {
    await this.resign();
    topic.interests.delete(who);
    topic.members.delete(who);
    onLeave();
  },
});

/**
 * A bus within one process, where there is usually one member to a topic, which leads. It keeps so many entries of each
 * topic, until the last member has left.
 */
export const createMemoryBus = (keptEvents: number): Bus => {
  const topics = new Map<string, MemoryTopic>();
  let lastEpoch = 0;

  const topicOf = (name: string): MemoryTopic => {
    const known = topics.get(name);
    if (known) return known;
    // No two logs have the same epoch, even if they begin at the same moment, be it in two replicas.
    lastEpoch = Math.max(Date.now() * 100 + randomInt(100), lastEpoch + 1);
    const topic = new MemoryTopic(lastEpoch, keptEvents);
    topics.set(name, topic);
    return topic;
  };

  return {
    async join(name, member) {
      const topic = topicOf(name);
      const who = {};
      topic.members.set(who, member);
      return channelOf(topic, who, () => {
        if (topic.members.size === 0 && topics.get(name) === topic) topics.delete(name);
      });
    },
    async close() {
      topics.clear();
    },
  };
};
