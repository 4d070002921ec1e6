import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/server.js';
import { type Gateway, startGateway } from '../../src/gateway/server.js';
import { type Between, startBetween } from '../support/between.js';
import { isWithoutChromium, launchChromium } from '../support/chromium.js';
import { optionsOf } from '../support/options.js';
import { subscriptionsOn } from '../support/subscriptions-on.js';

describe.skipIf(isWithoutChromium)('GraphiQL in Chromium', () => {
  let emulator: Emulator;
  let gateway: Gateway;
  let proxy: Between;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const outside: string[] = [];
  const problems: string[] = [];

  const open = async (url: string, within: BrowserContext = context): Promise<Page> => {
    const page = await within.newPage();
    page.setDefaultTimeout(10_000);
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(new URL(url).origin) && !address.startsWith('data:'))
        outside.push(address);
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(url);
    await button(page, 'Execute query').waitFor();
    return page;
  };

  const newContext = async (
    options: Pick<BrowserContextOptions, 'colorScheme' | 'viewport'> = {},
  ) => {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    await context.exposeFunction('tellViolation', (what: string) => problems.push(what));
    await context.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
      tellViolation(event.effectiveDirective + ' ' + event.blockedURI))`);
    return context;
  };

  beforeAll(async () => {
    emulator = await createEmulator({ timeScale: 0 });
    gateway = await startGateway(optionsOf(emulator, { POLL_MS: '20', POLL_SETTLED_MS: '20' }));
    proxy = await startBetween(gateway.url);
    proxy.change(({ url, ...request }) => ({ ...request, url: url.replace(/^\/streams\/v1/, '') }));
    browser = await launchChromium();
    context = await newContext();
    page = await open(`${gateway.url}/graphql`);
  });

  afterEach(() => {
    expect(problems.splice(0)).toEqual([]);
    expect(outside.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await proxy?.close();
    await gateway?.close();
    await emulator?.close();
  });

  const button = (page: Page, name: string) => page.getByRole('button', { name });
  const result = () => page.locator('.result-window');
  const keptQuery = () => page.evaluate(() => localStorage.getItem('cs-graphql:graphiql:query'));
  const openTab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
  /** Pasted, since the editor closes the brackets of what is typed. */
  const write = async (editor: string, text: string) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await page.locator(`${editor} .monaco-editor`).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+V');
  };
  const writeHeaders = async (headers: Readonly<Record<string, string>>) => {
    await button(page, 'Headers').click();
    await write('.graphiql-editor-tool .graphiql-editor:not(.hidden)', JSON.stringify(headers));
  };

  const stopJob = async (id: string) => {
    const { token, projectId } = emulator.demo;
    const answer = await fetch(`${emulator.url}/v1.0/${projectId}/job/${id}/stop`, {
      method: 'POST',
      headers: { 'x-auth-token': token, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).toBe(200);
  };

  it('opens with a tab for each example and each task', async () => {
    const titles = await page.locator('.graphiql-tab').allInnerTexts();
    expect(titles.map((title) => title.trim())).toEqual([
      'Jobs',
      'Trouble',
      'Job',
      'Clusters',
      'Users',
      'Watch',
      'SqlTemplate',
      'JarCluster',
      'SavepointJob',
      'JobsToStop',
      'QuotaUser',
      'VpcSides',
    ]);
  });

  it('documents the headers in their editor', async () => {
    const editor = page.locator('.graphiql-editor-tool');
    await expect.poll(() => editor.innerText()).toContain('X-Auth-Token');
  });

  it('runs the first query, with the upstream calls beside the answer', async () => {
    const answered = page.waitForResponse(
      (response) => response.request().postData()?.includes('query Jobs') ?? false,
    );
    await button(page, 'Execute query').click();
    const { errors, extensions } = await (await answered).json();
    expect(errors).toBeUndefined();
    expect(extensions.upstream.operations[0].operation).toBe('listJobs');
    await result().getByText('"totalCount"').first().waitFor();
    await page.getByRole('complementary').getByText('listJobs').waitFor();
  });

  it('gives the answer all the room when what is beside it is put away', async () => {
    const width = async () => (await result().boundingBox())?.width ?? 0;
    const narrow = await width();
    await button(page, 'Hide calls and events').click();
    await expect.poll(width).toBeGreaterThan(narrow * 1.5);
    await button(page, 'Show calls and events').click();
    await expect.poll(width).toBe(narrow);
  });

  it('shows events of a subscription as they come, with the token of the headers, until it is stopped', async () => {
    await openTab('Watch');
    await writeHeaders({ 'X-Auth-Token': emulator.demo.token });
    const begun = page.waitForRequest(`${gateway.url}/graphql/stream`);
    await button(page, 'Execute query').click();
    expect((await begun).headers()).toMatchObject({ 'x-auth-token': emulator.demo.token });
    await result().getByText('"CURRENT"').first().waitFor();

    await stopJob('50633');
    await result().getByText('"CANCELING"').first().waitFor();
    await page.getByRole('region', { name: 'Events' }).getByText('CANCELING').waitFor();
    await subscriptionsOn(gateway.url, 1);

    await button(page, 'Stop query').click();
    await subscriptionsOn(gateway.url, 0);
  });

  it('shows why a subscription is refused', async () => {
    await writeHeaders({ 'X-Auth-Token': 'nobody' });
    await button(page, 'Execute query').click();
    await result().getByText('UNAUTHENTICATED').first().waitFor();
    await button(page, 'Execute query').waitFor(); // it is over
  });

  it('keeps what was run in its history, and no headers', async () => {
    await button(page, 'Show History').click();
    const entries = page.locator('.graphiql-history-item');
    await expect.poll(() => entries.allInnerTexts()).toContain('Jobs');
    const kept = JSON.stringify(await page.evaluate(() => ({ ...localStorage })));
    expect(kept).toContain('query Jobs');
    expect(kept).not.toContain(emulator.demo.token);
  });

  it('makes queries by clicking them together', async () => {
    await openTab('Jobs');
    await expect.poll(keptQuery).toContain('totalCount');
    await button(page, 'Show GraphiQL Explorer').click();
    await page.locator('.graphiql-explorer-root').getByText('totalCount').first().click();
    await expect.poll(keptQuery).not.toContain('totalCount');
  });

  it('has the documentation of the schema', async () => {
    await button(page, 'Show Documentation Explorer').click();
    const docs = page.locator('.graphiql-doc-explorer');
    await docs.getByText('Query', { exact: true }).first().click();
    await docs.getByText('jobs', { exact: true }).first().waitFor();
    await button(page, 'Hide Documentation Explorer').click();
  });

  it('has menus and commands that look as they should under its policy', async () => {
    await page.locator('.graphiql-query-editor .view-line').first().click({ button: 'right' });
    const menu = page.getByRole('menuitem', { name: 'Run Operation' });
    await menu.waitFor();
    const size = await menu.boundingBox();
    expect(size?.height).toBeLessThan(40);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });

    await page.locator('.graphiql-query-editor .view-line').first().click();
    await page.keyboard.press('F1');
    await page.getByRole('option', { name: 'Add Cursor Above' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('prettifies', async () => {
    await write('.graphiql-query-editor', '{jobs{totalCount}}');
    await button(page, 'Prettify query').click();
    await expect.poll(keptQuery).toBe('{\n  jobs {\n    totalCount\n  }\n}\n');
  });

  const background = (page: Page) =>
    page
      .locator('.graphiql-container')
      .evaluate((shown) => getComputedStyle(shown).backgroundColor);

  it('is dark where the system is, or when it is told to be, and stays so', async () => {
    const light = await background(page);
    await button(page, 'Open settings dialog').click();
    await button(page, 'Dark').click();
    await page.keyboard.press('Escape');
    const dark = await background(page);
    expect(dark).not.toBe(light);
    await page.reload();
    await button(page, 'Execute query').waitFor();
    expect(await background(page)).toBe(dark);

    const night = await newContext({ colorScheme: 'dark' });
    expect(await background(await open(`${gateway.url}/graphql`, night))).toBe(dark);
    await night.close();
  });

  it.each([
    [390, 844],
    [600, 900],
    [1024, 768],
  ])('has room for all of its parts in a window of %i × %i', async (width, height) => {
    const small = await newContext({ viewport: { width, height } });
    const page = await open(`${gateway.url}/graphql`, small);
    const boxOf = (selector: string) =>
      page.locator(selector).evaluate((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return { left, right, top, bottom };
      });
    await button(page, 'Execute query').click();
    await page.locator('.result-window').getByText('"totalCount"').first().waitFor();
    const editor = await boxOf('.graphiql-editor-tool');
    const answer = await boxOf('.result-window');
    const beside = await boxOf('.beside');
    for (const part of [editor, answer, beside]) {
      expect(part.right - part.left).toBeGreaterThan(250);
      expect(part.right).toBeLessThanOrEqual(width);
    }
    expect(editor.bottom).toBeLessThanOrEqual(height);
    expect(beside.top).toBeGreaterThanOrEqual(answer.bottom);
    await small.close();
  });

  it('says what to do if it cannot be loaded', async () => {
    const broken = await newContext();
    const page = await broken.newPage();
    await page.route('**/graphiql/index-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${gateway.url}/graphql`);
    await page.getByText('If this stays, reload the page').waitFor();
    await broken.close();
    problems.splice(0); // that the script is not there
  });

  it('works below a prefix that a proxy has for it', async () => {
    const below = await newContext();
    page = await open(`${proxy.url}/streams/v1/graphql`, below);
    await button(page, 'Execute query').click();
    await result().getByText('"totalCount"').first().waitFor();
    await openTab('Watch');
    await button(page, 'Execute query').click();
    await result().getByText('"CURRENT"').first().waitFor();
    await below.close();
  });
});
