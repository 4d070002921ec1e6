import { createHash } from 'node:crypto';
import type { Caller } from '../upstream/client.js';
import type { LiveParts } from './create.js';
import type { Subject } from './interest.js';
import { Topic } from './topic.js';

/** Milliseconds for which a topic is kept that nobody watches, for those who come back; it is not polled. */
const keptMs = 60_000;
/** Of these, those that were left first are given up. */
const mostIdle = 1_000;

interface Known {
  readonly topic: Topic;
  readonly projectId: string | null;
  timer?: NodeJS.Timeout;
}

/** The topics in which somebody watches, or did so a moment ago. */
export class Topics {
  readonly #known = new Map<string, Known>();
  /** By name, in the order in which they were left. */
  readonly #idle = new Set<string>();
  readonly #closing = new Set<Promise<void>>();

  constructor(private readonly parts: LiveParts) {
    parts.client.onWrite(({ projectId }) => {
      for (const known of this.#known.values()) {
        if (known.projectId === projectId) known.topic.nudge();
      }
    });
  }

  find(caller: Caller, subject: Subject): Topic | null {
    return this.#known.get(this.#nameOf(caller, subject))?.topic ?? null;
  }

  /** That of a caller, for somebody who begins to watch. */
  enter(caller: Caller, subject: Subject): Topic {
    const name = this.#nameOf(caller, subject);
    const { topic, timer } = this.#known.get(name) ?? this.#create(name, caller, subject);
    clearTimeout(timer);
    this.#idle.delete(name);
    return topic;
  }

  async close(): Promise<void> {
    for (const [name, { topic }] of this.#known) this.#forget(name, topic);
    await Promise.all(this.#closing);
  }

  /** No token is shown by it. */
  #nameOf(caller: Caller, subject: Subject): string {
    const of = `${subject}\n${this.parts.client.identityOf(caller)}`;
    return createHash('sha256').update(of).digest('base64url');
  }

  #create(name: string, caller: Caller, subject: Subject): Known {
    const topic: Topic = new Topic({
      ...this.parts,
      name,
      subject,
      caller,
      onIdle: () => this.#keep(name, topic),
      onEnd: () => this.#forget(name, topic),
    });
    const known = { topic, projectId: caller.projectId };
    this.#known.set(name, known);
    return known;
  }

  #keep(name: string, topic: Topic): void {
    const known = this.#known.get(name);
    if (known?.topic !== topic) return;
    this.#idle.add(name);
    known.timer = setTimeout(() => this.#forget(name, topic), keptMs).unref();
    const [first = name] = this.#idle;
    if (this.#idle.size > mostIdle) this.#forget(first, this.#known.get(first)?.topic);
  }

  #forget(name: string, topic: Topic | undefined): void {
    const known = this.#known.get(name);
    if (known === undefined || known.topic !== topic) return;
    clearTimeout(known.timer);
    this.#known.delete(name);
    this.#idle.delete(name);
    const closing = known.topic.close().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }
}
