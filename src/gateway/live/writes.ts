import { createHash } from 'node:crypto';
import type { Bus, Channel } from './bus.js';

interface Project {
  readonly channel: Promise<Channel>;
  holders: number;
}

/** No project is shown by it. */
const nameOf = (projectId: string | null): string =>
  createHash('sha256')
    .update(`writes\n${projectId ?? ''}`)
    .digest('base64url');

/**
 * What replicas tell each other of writes, by project: whoever writes may do so through another one than those who watch.
 * It goes over topics of the bus that are only ever nudged.
 */
export class Writes {
  readonly #projects = new Map<string | null, Project>();

  constructor(
    private readonly bus: Bus,
    /** Told of a write in a project that is held. */
    private readonly onWrite: (projectId: string | null) => void,
  ) {}

  /** Wants to hear of writes in a project. */
  hold(projectId: string | null): void {
    const project = this.#projects.get(projectId) ?? this.#join(projectId);
    project.holders += 1;
  }

  release(projectId: string | null): void {
    const project = this.#projects.get(projectId);
    if (project === undefined) return;
    project.holders -= 1;
    if (project.holders > 0) return;
    this.#projects.delete(projectId);
    project.channel.then((channel) => channel.leave()).catch(() => {}); // nothing of it is needed
  }

  /**
   * Somebody has written. Nothing is kept of a project that nobody of this replica watches. If the bus fails, nobody hears
   * of it but those of this replica.
   */
  async tell(projectId: string | null): Promise<void> {
    const held = this.#projects.get(projectId);
    try {
      if (held) await (await held.channel).nudge();
      else await this.bus.nudge(nameOf(projectId));
    } catch {
      this.onWrite(projectId);
    }
  }

  async close(): Promise<void> {
    const channels = [...this.#projects.values()].map(({ channel }) => channel);
    this.#projects.clear();
    await Promise.all(channels.map(async (channel) => (await channel).leave())).catch(() => {});
  }

  #join(projectId: string | null): Project {
    const channel = this.bus.join(nameOf(projectId), {
      onNews() {},
      onGap() {},
      onNudge: () => this.onWrite(projectId),
    });
    channel.catch(() => this.#projects.delete(projectId)); // the next one tries again
    const project = { channel, holders: 0 };
    this.#projects.set(projectId, project);
    return project;
  }
}
