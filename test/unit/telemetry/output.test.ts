import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';

const log = new URL('../../../src/gateway/telemetry/log.ts', import.meta.url);

/** A process of its own that logs as `code` says; its output is read when the test wants it. */
const logging = (code: string) => {
  const script = `import { createLog } from '${log}';\nconst log = createLog('info');\n${code}`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
};

test('A flood that nobody reads neither holds the process up nor fills its memory, and is told of later', async () => {
  const child = logging(`
    const text = 'x'.repeat(1000);
    for (let n = 0; n < 100; n += 1) {
      for (let m = 0; m < 1000; m += 1) log.info({ n, text }, 'flood');
      await new Promise(setImmediate);
    }
    process.send(process.memoryUsage().rss);
    process.once('message', () => process.disconnect());
  `);
  const [rss] = await once(child, 'message');
  expect(rss).toBeLessThan(250 * 1024 * 1024); // all of it is 200 MB beyond what Node itself takes
  const messages = new Map<string, number>();
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  lines.on('line', (line) => {
    const { msg, dropped = 1 } = JSON.parse(line);
    messages.set(msg, (messages.get(msg) ?? 0) + dropped);
    if (msg === 'log lines were dropped' && child.connected) child.send('read');
  });
  await once(child, 'close');
  const flood = messages.get('flood') ?? 0;
  expect(flood).toBeGreaterThan(1_000);
  expect(flood + (messages.get('log lines were dropped') ?? 0)).toBe(100_000);
});

test('What is logged right before the process ends is written', async () => {
  const child = logging(`
    for (let n = 0; n < 1000; n += 1) log.info('line');
    process.exit(0);
  `);
  let lines = 0;
  createInterface({ input: child.stdout ?? process.stdin }).on('line', () => {
    lines += 1;
  });
  await once(child, 'close');
  expect(lines).toBe(1000);
});
