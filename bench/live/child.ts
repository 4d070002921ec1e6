import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of this benchmark that speaks when it is ready; it runs on the cores of this one. */
export const startChild = async (name: string, ...args: string[]): Promise<ChildProcess> => {
  const file = new URL(`../dist/live/${name}.js`, import.meta.url).pathname;
  const child = fork(file, args, { execArgv: [], serialization: 'advanced' });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} ended with ${code}`);
  });
  failed.catch(() => {}); // that is how it ends, too
  await Promise.race([once(child, 'message'), failed]);
  return child;
};
