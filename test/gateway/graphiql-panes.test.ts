import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/server.js';
import { type Gateway, startGateway } from '../../src/gateway/server.js';
import { isWithoutChromium, launchChromium } from '../support/chromium.js';
import { optionsOf } from '../support/options.js';
import { subscriptionsOn } from '../support/subscriptions-on.js';

const jobs = '{ jobs(first: 5) { nodes { name cluster { name } } } }';
const twoJobs = `subscription Watch {
  jobStatusChanged(ids: ["50633", "50440"], snapshot: true) {
    kind job { name cluster { name } } previous current
  }
}`;
const everyJob = `subscription All {
  jobStatusChanged(snapshot: true) { kind job { id name } previous current }
}`;

// What is seen by one test is what the next begins with, as it is for a reader.
describe.skipIf(isWithoutChromium)('The panes beside the answer', () => {
  let emulator: Emulator;
  let gateway: Gateway;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    emulator = await createEmulator({ timeScale: 0 });
    gateway = await startGateway(optionsOf(emulator, { POLL_MS: '20', POLL_SETTLED_MS: '20' }));
    browser = await launchChromium();
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(`${gateway.url}/graphql`);
    await page.getByRole('button', { name: 'Execute query' }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await gateway.close();
    await emulator.close();
  });

  const stopJob = async (id: string) => {
    const { token, projectId } = emulator.demo;
    const answer = await fetch(`${emulator.url}/v1.0/${projectId}/job/${id}/stop`, {
      method: 'POST',
      headers: { 'x-auth-token': token, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).toBe(200);
  };

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const callsPane = () => page.getByRole('region', { name: 'Upstream calls' });
  const eventsPane = () => page.getByRole('region', { name: 'Events' });
  const lines = () => page.locator('.panes-line');
  const line = (...words: readonly string[]) =>
    words.reduce((found, word) => found.filter({ hasText: word }), lines()).first();
  const clipboard = async () =>
    JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));

  /** Pasted, since the editor closes the brackets of what is typed. */
  const run = async (query: string) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), query);
    await page.locator('.graphiql-query-editor .monaco-editor').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+V');
    await page.getByRole('button', { name: 'Execute query' }).click();
  };

  it('say what they are for while there is nothing to show', async () => {
    await callsPane().getByText('X-Explain').waitFor();
    await eventsPane().getByText('Run a subscription').waitFor();
  });

  it('show each call of the answer, and how many were foreseen', async () => {
    await run(jobs);
    const call = callsPane().getByRole('row', { name: /^listJobs 200/ });
    await call.getByRole('progressbar', { name: 'Share of the time' }).waitFor();
    await callsPane()
      .getByText(/^\d of at most \d calls foreseen; 3,000 are allowed/)
      .waitFor();
    await callsPane().getByRole('heading', { name: 'Upstream calls jobs' }).waitFor();
  });

  it('list the events of a subscription as they come', async () => {
    await run(twoJobs);
    await expect.poll(() => lines().filter({ hasText: 'CURRENT' }).count()).toBe(2);
    await stopJob('50633');
    await line('CHANGED', 'RUNNING→CANCELING').waitFor();
    await eventsPane()
      .getByRole('heading', { name: /Watch .* goes on 3 events/ })
      .waitFor();
    await callsPane().getByRole('heading', { name: 'Upstream calls Watch, event 3' }).waitFor();
    await callsPane()
      .getByRole('row', { name: /^(get|list)Clusters? 200/ })
      .waitFor();
  });

  it('unfold an event by the keyboard, and go from one to another', async () => {
    await lines().first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const second = lines().nth(1);
    expect(await second.getAttribute('aria-expanded')).toBe('true');
    const body = page.locator(`[id="${await second.getAttribute('aria-controls')}"]`);
    expect(JSON.parse(await body.innerText())).toMatchObject({
      data: { jobStatusChanged: { kind: 'CURRENT' } },
    });
    const copy = await second.locator('xpath=..').getByTitle('Copy this event').boundingBox();
    const told = await second.boundingBox();
    expect(copy?.y).toBeGreaterThan((told?.y ?? 0) + (told?.height ?? 0)); // not over the status
    await page.keyboard.press('Enter');
    await body.waitFor({ state: 'detached' });
  });

  it('tell when each event came', async () => {
    const times = lines().locator('time');
    expect(await times.count()).toBe(3);
    for (const time of await times.all()) {
      expect(await time.isVisible()).toBe(true);
      expect(await time.innerText()).toMatch(/^\d\d:\d\d:\d\d$/);
    }
  });

  it('copy one event, and all of them', async () => {
    await lines().last().hover();
    await page.getByTitle('Copy this event as JSON').last().click();
    await button('Copied').waitFor();
    const last = await clipboard();
    expect(last).toMatchObject({ data: { jobStatusChanged: { kind: 'CHANGED' } } });

    await button('Copy all').click();
    await expect.poll(async () => (await clipboard()).length).toBe(3);
    const all = await clipboard();
    expect(all[2]).toMatchObject({ operation: 'Watch', number: 3, result: last });
  });

  it('hold what they show while they are paused, and lose nothing', async () => {
    await button('Pause').click();
    await stopJob('50440');
    await eventsPane().getByText('paused, 1 waiting').waitFor();
    expect(await lines().count()).toBe(3);
    await button('Go on').click();
    await expect.poll(() => lines().count()).toBe(4);
    expect(await eventsPane().getByText('waiting').count()).toBe(0);
  });

  it('tell that it was stopped', async () => {
    await page.getByRole('button', { name: 'Stop query' }).click();
    await eventsPane()
      .getByRole('heading', { name: /Watch .* 4 events stopped here/ })
      .waitFor();
    await subscriptionsOn(gateway.url, 0);
  });

  it('keep the last ones, and follow them unless the reader looks at others', async () => {
    await eventsPane().getByRole('combobox').selectOption('50');
    await run(everyJob);
    await eventsPane()
      .getByText(/^\d+ dropped$/)
      .waitFor();
    await expect.poll(() => lines().count()).toBe(50);
    const isInSight = () =>
      lines()
        .last()
        .evaluate((last) => {
          const box = last.closest('.panes-scroll')?.getBoundingClientRect();
          return last.getBoundingClientRect().bottom <= (box?.bottom ?? 0) + 1;
        });
    await expect.poll(isInSight).toBe(true);

    await lines().first().scrollIntoViewIfNeeded();
    await button('↓ Newest').waitFor();
    emulator.reset();
    await line('CHANGED', 'CANCELING→RUNNING').waitFor({ state: 'attached' });
    expect(await isInSight()).toBe(false);
    await button('↓ Newest').click();
    await expect.poll(isInSight).toBe(true);
  });

  it('forget all but what goes on when they are cleared', async () => {
    await button('Clear').click();
    await expect.poll(() => lines().count()).toBe(0);
    expect(await eventsPane().getByText('dropped').count()).toBe(0);
    await eventsPane()
      .getByRole('heading', { name: /^All .* goes on/ })
      .waitFor();
    expect(await eventsPane().getByRole('heading', { name: /Watch/ }).count()).toBe(0);
  });

  it('meet no error, and nothing that the page may not do', () => {
    expect(problems).toEqual([]);
  });
});
