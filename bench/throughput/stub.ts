import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, askOnce, requestBytes } from './client.js';
import { type PinnedProcess, startPinned } from './pinned.js';

const file = new URL('../dist/throughput/upstream.js', import.meta.url).pathname;
const readyMs = 10_000;
const pauseMs = 5;

export interface Stub {
  readonly url: string;
  readonly process: PinnedProcess;
  /** How often each operation was asked since that was last asked for. */
  takeCounts(): Promise<Readonly<Record<string, number>>>;
}

/** Asks again and again until there is an answer that `isGood`; fails with what came instead. */
export const askUntil = async (
  subject: PinnedProcess,
  port: number,
  request: Buffer,
  ms: number,
): Promise<Answer> => {
  let ended: string | null = null;
  subject.exit.then((how) => {
    ended = how;
  });
  const startedAt = performance.now();
  for (;;) {
    const answer = await askOnce(port, request).catch((error: Error) => error.message);
    if (typeof answer !== 'string' && answer.status === 200) return answer;
    if (ended !== null) throw new Error(`It ${ended}`);
    if (performance.now() - startedAt > ms) {
      const what = typeof answer === 'string' ? answer : `${answer.status} ${answer.body}`;
      throw new Error(`No good answer in ${ms} ms: ${what.slice(0, 500)}`);
    }
    await wait(pauseMs);
  }
};

const counts = requestBytes('GET', '/counts');

/** The upstream stub on `port`, pinned to `core` unless that is null. */
export const startStub = async (port: number, core: number | null): Promise<Stub> => {
  const argv = [process.execPath, file, String(port)] as const;
  const stub = startPinned({ argv, env: {} }, core);
  await askUntil(stub, port, counts, readyMs);
  return {
    url: `http://127.0.0.1:${port}`,
    process: stub,
    takeCounts: async () => JSON.parse((await askOnce(port, counts)).body),
  };
};
