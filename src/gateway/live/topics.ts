import { createHash } from 'node:crypto';
import type { Caller } from '../upstream/client.js';
import type { LiveParts } from './create.js';
import { mayHaveWritten } from './failure.js';
import type { Subject } from './interest.js';
import { Topic } from './topic.js';
import { Writes } from './writes.js';

/** Milliseconds for which a topic is kept that nobody watches, for those who come back; it is not polled. */
const keptMs = 60_000;
/** Of these, those that were left first are given up. */
const mostIdle = 100;

interface Known {
  readonly topic: Topic;
  readonly projectId: string | null;
  timer?: NodeJS.Timeout;
}

/** The topics in which somebody watches, or did so a moment ago. */
export class Topics {
  isClosed = false;
  readonly #known = new Map<string, Known>();
  /** By name, in the order in which they were left. */
  readonly #idle = new Set<string>();
  readonly #closing = new Set<Promise<void>>();
  readonly #writes: Writes;

  constructor(private readonly parts: LiveParts) {
    this.#writes = new Writes(parts.bus, (projectId) => this.#hurry(projectId));
    parts.client.onWrite(({ projectId }, error) => {
      // Whose project it is said to be is not proved by a write that is refused.
      if (!this.isClosed && mayHaveWritten(error)) void this.#writes.tell(projectId);
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

  /** Ends the waits in all of them, as if time were up. */
  endWaits(): void {
    for (const { topic } of this.#known.values()) topic.endWaits();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const [name, { topic }] of this.#known) this.#forget(name, topic);
    await Promise.all(this.#closing);
    await this.#writes.close();
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
    const { projectId } = caller;
    const known = { topic, projectId };
    this.#known.set(name, known);
    this.#writes.hold(projectId);
    return known;
  }

  #hurry(of: string | null): void {
    for (const { topic, projectId } of this.#known.values()) if (projectId === of) topic.hurry();
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
    this.#writes.release(known.projectId);
    const closing = topic.close().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }
}
