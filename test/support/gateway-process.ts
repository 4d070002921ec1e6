import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const main = new URL('../../src/main.ts', import.meta.url).pathname;

/** A gateway in a process of its own, as it is started in earnest. */
export interface GatewayProcess {
  /** Where it takes operations. */
  readonly url: string;
  /** The first line of the log with this message, as soon as it is there. */
  line(msg: string): Promise<unknown>;
  /** Ends it as a crash would: nobody is told. */
  kill(): Promise<void>;
}

/** Starts one in front of a service; fails if it ends instead. */
export const startGatewayProcess = async (
  env: Readonly<Record<string, string>>,
): Promise<GatewayProcess> => {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: { msg: string; url?: string }[] = [];
  let onLine = () => {};
  createInterface({ input: child.stdout ?? process.stdin }).on('line', (text) => {
    lines.push(JSON.parse(text));
    onLine();
  });
  const line = async (msg: string) => {
    for (;;) {
      const found = lines.find((one) => one.msg === msg);
      if (found) return found;
      await new Promise<void>((resolve, reject) => {
        onLine = resolve;
        child.once('close', (code) => reject(new Error(`it has ended with ${code}`)));
      });
    }
  };
  const { url = '' } = await line('listening');
  return {
    url,
    line,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    },
  };
};
