import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { stepsOf } from '../../build/task-page.js';
import { follow } from '../support/follow.js';
import { type Relay, startRelay } from '../support/relay.js';
import { type RunningSnippet, snippetsOf, startSnippet } from '../support/snippets.js';
import { startWorld } from '../support/start.js';
import { type Running, subscribe } from '../support/subscribe.js';
import { subscriptionsOn } from '../support/subscriptions-on.js';
import { quick } from '../support/waiting.js';
import { useWriting } from '../support/writing.js';

const url = new URL('../../docs/live.md', import.meta.url);
const snippets = snippetsOf(await readFile(url, 'utf8'));
const files = snippets.filter(({ name }) => name !== null);
const programs = snippets.filter(({ name }) => name === null);

test('docs/live.md has as many programs as are tried', () => {
  expect(files.map(({ name }) => name)).toEqual(['live.js']);
  expect(programs).toHaveLength(4);
});

test('docs/live.md shows answers as they are', async () => {
  const world = await startWorld({ gateway: { env: quick } });
  try {
    await follow(stepsOf(url), world);
  } finally {
    await world.close();
  }
});

test('docs/live.md has no client that connects again with an old cursor', async () => {
  const code = "import { live } from './live.js';\nconsole.log(Object.keys(live).sort().join());";
  const { ended } = await startSnippet(code, 'http://localhost:1', {}, files);
  expect(await ended).toBe('dispose,subscribe');
});

const witnessing = 'subscription { jobStatusChanged(snapshot: true) { kind current } }';

describe('A program of docs/live.md', () => {
  const { world, done, jobId } = useWriting({ gateway: { env: quick } });
  let relay: Relay | null = null;
  let witness: Running | null = null;
  let running: RunningSnippet | null = null;
  afterEach(async () => {
    await running?.stop();
    await witness?.end();
    await relay?.close();
  });

  /** Changes of one job, as they are printed one after the other. */
  const inOrder = (...statuses: readonly string[]) =>
    new RegExp(
      statuses
        .slice(1)
        .map((current, index) => `previous: '${statuses[index]}',\\s+current: '${current}'`)
        .join('[^]*'),
    );

  test.each(programs.map(({ code }) => [code.split('\n', 1)[0], code]))(
    'that begins with "%s" shows changes, also those of the time when it was cut off',
    async (_, code = '') => {
      relay = await startRelay(world.url);
      witness = subscribe(world.url, witnessing); // so that polls go on while the program is cut off
      await witness.event();
      const projectId = world.emulator.projectIds[0] ?? '';
      running = await startSnippet(code, relay.url, { CS_PROJECT_ID: projectId }, files);
      await subscriptionsOn(world.url, 2);
      await done('runJob', { id: await jobId('parcels_clean') });
      await running.printed(inOrder('INIT', 'SUBMITTING'));

      relay.cut();
      await subscriptionsOn(world.url, 1);
      world.emulator.clock.advance(10_000);
      await witness.until(({ kind, current }) => kind === 'CHANGED' && current === 'RUNNING');
      relay.mend();
      const output = await running.printed(inOrder('INIT', 'SUBMITTING', 'RUNNING'));
      expect(output).not.toMatch(/GAP|fail/i);
    },
  );
});
