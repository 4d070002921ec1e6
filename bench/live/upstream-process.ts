import { once } from 'node:events';
import { freePort } from '../throughput/client.js';
import { startChild } from './child.js';
import type { Answered, Change } from './messages.js';

export interface Upstream {
  readonly url: string;
  /** Changes all jobs; done when a list has shown it. */
  change(): Promise<void>;
  /** What it has answered between two moments. */
  answers(from: number, to: number): Answered[];
  kill(): void;
}

/** The upstream, and all that it has answered. */
export const startUpstream = async (): Promise<Upstream> => {
  const port = await freePort();
  const child = await startChild('upstream', String(port));
  const all: Answered[] = [];
  child.on('message', (answer: Answered) => all.push(answer));
  let changes = 0;
  return {
    url: `http://127.0.0.1:${port}`,
    async change() {
      changes += 1;
      child.send({ number: changes } satisfies Change);
      for (let shown = 0; shown < changes; ) {
        const [{ operation, number }] = await once(child, 'message');
        if (operation === 'listJobs') shown = number;
      }
    },
    answers: (from, to) => all.filter(({ at }) => from <= at && at < to),
    kill: () => void child.kill(),
  };
};
