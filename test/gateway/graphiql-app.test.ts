import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/server.js';
import { type Gateway, startGateway } from '../../src/gateway/server.js';
import { startBetween } from '../support/between.js';
import { isWithoutChromium, launchChromium } from '../support/chromium.js';
import { openGraphiQL } from '../support/graphiql-page.js';
import { optionsOf } from '../support/options.js';
import { subscriptionsOn } from '../support/subscriptions-on.js';

const polls = { POLL_MS: '20', POLL_SETTLED_MS: '20' };

describe.skipIf(isWithoutChromium)('The page', () => {
  let emulator: Emulator;
  let gateway: Gateway;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const gateways: Gateway[] = [];

  const newContext = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    contexts.push(context);
    return context;
  };
  const open = async (url = gateway.url, context?: BrowserContext) =>
    openGraphiQL(context ?? (await newContext()), `${url}/graphql`);
  const startAnother = async (env: NodeJS.ProcessEnv) => {
    const another = await startGateway(optionsOf(emulator, { ...polls, ...env }));
    gateways.push(another);
    return another;
  };

  beforeAll(async () => {
    emulator = await createEmulator({ timeScale: 0 });
    gateway = await startGateway(optionsOf(emulator, polls));
    browser = await launchChromium();
  });

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    await Promise.all(gateways.splice(0).map((another) => another.close()));
  });

  afterAll(async () => {
    await browser?.close();
    await gateway?.close();
    await emulator?.close();
  });

  it('has tabs that run where names have a prefix', async () => {
    const { url } = await startAnother({ GRAPH_PREFIX: 'Cs' });
    const { page, problems, result, tab, execute, events } = await open(url);
    await execute();
    await result.getByText('"totalCount"').first().waitFor();
    await result.getByText('"jobs"').first().waitFor();
    await tab('Watch').click();
    await page.getByText('jobStatusChanged: csJobStatusChanged').waitFor();
    await execute();
    await events.getByText('CURRENT').first().waitFor();
    expect(problems).toEqual([]);
  });

  it('runs what it shows, even right after a tab is changed', async () => {
    const { page, result, tab } = await open();
    const sent = page.waitForRequest((request) => request.url().endsWith('/graphql/stream'));
    const watch = await tab('Watch').getByRole('button').first().elementHandle();
    await page.evaluate((tab) => {
      (tab as HTMLElement).click();
      document.querySelector<HTMLElement>('.graphiql-execute-button')?.click();
    }, watch);
    expect((await sent).postDataJSON()).toMatchObject({ operationName: 'Watch' });
    await result.getByText('"CURRENT"').first().waitFor();

    const jobs = await tab('Jobs').getByRole('button').first().elementHandle();
    await page.evaluate((tab) => {
      (tab as HTMLElement).click();
    }, jobs);
    const posted = page.waitForRequest((request) => request.url().endsWith('/graphql'));
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.graphiql-execute-button')?.click(),
    );
    expect((await posted).postDataJSON()).toMatchObject({ operationName: 'Jobs' });
    await result.getByText('"totalCount"').first().waitFor();
  });

  it('says in the log that a subscription has ended with its tab', async () => {
    const { page, tab, execute, events } = await open();
    await tab('Watch').click();
    await execute();
    await events.getByText('CURRENT').first().waitFor();
    await tab('Jobs').click();
    await events
      .getByRole('heading', { name: /Watch .* 2 events stopped: the tab was changed/ })
      .waitFor();
    await subscriptionsOn(gateway.url, 0);

    await tab('Watch').click();
    await execute();
    await events.getByRole('heading', { name: /goes on 2 events/ }).waitFor();
    await page.locator('.graphiql-tab-active').getByRole('button', { name: 'Close Tab' }).click();
    await expect
      .poll(() => events.getByRole('heading', { name: /stopped: the tab was changed/ }).count())
      .toBe(2);
    await subscriptionsOn(gateway.url, 0);
    expect(await page.getByText('goes on').count()).toBe(0);
  });

  it('tells a refused subscription as a failure without events', async () => {
    const { result, tab, execute, events, writeHeaders } = await open();
    await tab('Watch').click();
    await writeHeaders({ 'X-Auth-Token': 'nobody' });
    await execute();
    await events
      .getByRole('heading', { name: /Watch .* 0 events failed: The token is not accepted/ })
      .waitFor();
    await result.getByText('UNAUTHENTICATED').first().waitFor();
  });

  it('says in plain words that the gateway has gone', async () => {
    const proxy = await startBetween(gateway.url);
    try {
      const { result, tab, execute, events } = await open(proxy.url);
      await tab('Watch').click();
      await execute();
      await events.getByText('CURRENT').first().waitFor();
      await proxy.close();
      await events
        .getByRole('heading', { name: /2 events failed: The connection to the gateway broke/ })
        .waitFor();
      await result.getByText('The connection to the gateway broke').waitFor();
      expect(await result.innerText()).not.toMatch('stack');

      await tab('Jobs').click();
      await expect.poll(() => result.innerText()).not.toMatch('broke');
      await execute();
      await result.getByText('The connection to the gateway broke').waitFor();
      expect(await result.innerText()).not.toMatch('stack');
    } finally {
      await proxy.close();
    }
  });

  it('keeps a token that is typed, whatever tab or history is chosen, and in memory alone', async () => {
    const { page, button, result, tab, execute, writeHeaders, kept } = await open();
    const token = emulator.demo.token;
    const run = async () => {
      const sent = page.waitForRequest((request) => request.method() === 'POST');
      await execute();
      const request = await sent;
      return [request.postDataJSON().operationName, request.headers()['x-auth-token']];
    };
    await execute();
    await result.getByText('"totalCount"').first().waitFor();
    await writeHeaders({ 'X-Auth-Token': token });
    expect(await run()).toEqual(['Jobs', token]);
    await tab('Users').click();
    expect(await run()).toEqual(['Users', token]);
    await button('Show History').click();
    const entry = page.locator('.graphiql-history-item').filter({ hasText: 'Jobs' }).last();
    await entry.click();
    expect(await run()).toEqual(['Jobs', token]);
    await button('Prettify query').click();
    expect(await run()).toEqual(['Jobs', token]);
    await button('New tab').click();
    await tab('Clusters').click();
    expect(await run()).toEqual(['Clusters', token]);

    await expect.poll(async () => JSON.stringify(await kept())).toMatch('query Clusters');
    expect(JSON.stringify(await kept())).not.toMatch(token);
    await page.reload();
    await button('Execute query').waitFor();
    await entry.click();
    expect(await run()).toEqual(['Jobs', undefined]);
  });

  it('forgets tokens that an earlier page has kept', async () => {
    const context = await newContext();
    const headers = JSON.stringify({ 'X-Auth-Token': 'kept-too-long' });
    const entry = { query: '{ jobs { totalCount } }', headers, label: 'mine' };
    const old = {
      'graphiql:headers': headers,
      'graphiql:shouldPersistHeaders': 'true',
      'graphiql:queries': JSON.stringify({ queries: [entry] }),
      'graphiql:favorites': JSON.stringify({ favorites: [entry] }),
      'graphiql:tabState': JSON.stringify({ tabs: [entry], activeTabIndex: 0 }),
      'graphiql:theme': 'dark',
      'of-another-page': headers,
    };
    await context.addInitScript((old) => {
      for (const [key, value] of Object.entries(old)) localStorage.setItem(key, value);
    }, old);
    const { kept, problems } = await open(gateway.url, context);
    const { 'of-another-page': others, ...own } = await kept();
    expect(JSON.stringify(own)).not.toMatch('kept-too-long');
    expect(own['graphiql:queries']).toMatch('mine');
    expect(own['graphiql:theme']).toBe('dark');
    expect(others).toBe(headers);
    expect(problems).toEqual([]);
  });

  it('says that queries run where the schema is not shown', async () => {
    const { url } = await startAnother({ INTROSPECTION: 'false' });
    const { result, execute } = await open(url);
    await result.getByText('Queries run all the same').waitFor();
    expect(await result.innerText()).not.toMatch('INTROSPECTION_DISABLED');
    await execute();
    await result.getByText('"totalCount"').first().waitFor();
  });

  it('copies the query where there is no clipboard for pages', async () => {
    const context = await newContext();
    const reader = await context.newPage();
    await reader.goto(`${gateway.url}/graphql`);
    await context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
    });
    const { page, button } = await open(gateway.url, context);
    await button('Copy query').click();
    await reader.bringToFront();
    expect(await reader.evaluate(() => navigator.clipboard.readText())).toMatch('query Jobs');
    await page.close();
  });

  it('follows the system from light to dark, editors and all, unless it is told not to', async () => {
    const { page, button } = await open();
    const isDark = () => page.locator('.graphiql-query-editor .monaco-editor.vs-dark').count();
    expect(await isDark()).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(isDark).toBe(1);
    await button('Open settings dialog').click();
    await button('Dark').click();
    await page.keyboard.press('Escape');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await isDark()).toBe(1);
  });

  it('loads ahead what it needs later', async () => {
    const context = await newContext();
    const loaded = new Set<string>();
    context.on('response', (response) => {
      const [, name = ''] = /graphiql\/([a-z.]+)-[^/]*\.js$/.exec(response.url()) ?? [];
      loaded.add(name);
    });
    await open(gateway.url, context);
    const needed = ['prettier', 'editor.worker', 'graphql.worker', 'json.worker'];
    await expect.poll(() => needed.filter((name) => !loaded.has(name))).toEqual([]);
  });

  it.each(['prettier', 'json.worker'])(
    'says that the gateway has been upgraded if a file is gone: %s',
    async (name) => {
      const context = await newContext();
      await context.route(`**/${name}-*.js`, (route) => route.fulfill({ status: 404 }));
      const { page } = await open(gateway.url, context);
      const notice = page.getByRole('alert').filter({ hasText: 'has been upgraded' });
      await notice.waitFor();
      await context.unroute(`**/${name}-*.js`);
      await notice.getByRole('button', { name: 'Reload' }).click();
      await notice.waitFor({ state: 'detached' });
    },
  );
});
