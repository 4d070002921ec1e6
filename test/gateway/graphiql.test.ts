import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createClient } from 'graphql-sse';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/server.js';
import { type Gateway, startGateway } from '../../src/gateway/server.js';
import { optionsOf } from '../support/options.js';
import { subscriptionsOn } from '../support/subscriptions-on.js';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const tabs = new URL('../../build/tabs/', import.meta.url);
const readTab = (name: string) => readFile(new URL(name, tabs), 'utf8');
const tabNames = (await readdir(tabs)).filter((name) => name.endsWith('.graphql')).sort();

let emulator: Emulator;
let gateway: Gateway;

const stopJob = async (id: string) => {
  const { token, projectId } = emulator.demo;
  const answer = await fetch(`${emulator.url}/v1.0/${projectId}/job/${id}/stop`, {
    method: 'POST',
    headers: { 'x-auth-token': token, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(answer.status).toBe(200);
};

beforeAll(async () => {
  emulator = await createEmulator({ timeScale: 0 });
  gateway = await startGateway(optionsOf(emulator, { POLL_MS: '20', POLL_SETTLED_MS: '20' }));
});

afterAll(async () => {
  await gateway.close();
  await emulator.close();
});

describe('the page', () => {
  it.each([
    ['br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['identity', null],
  ])('answers browsers that accept %s', async (accepted, encoding) => {
    const answer = await fetch(`${gateway.url}/graphql`, {
      headers: { accept: 'text/html,*/*;q=0.8', 'accept-encoding': accepted },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch('text/html');
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(await answer.text()).toMatch('<!doctype html>');
  });

  const page = (headers: Record<string, string> = {}) =>
    fetch(`${gateway.url}/graphql`, { headers: { accept: 'text/html,*/*;q=0.8', ...headers } });

  it.each([
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['gzip;q=0.0, brisk', null],
    ['*', null],
  ])('heeds what browsers say about encodings: %s', async (accepted, encoding) => {
    const answer = await page({ 'accept-encoding': accepted });
    await answer.body?.cancel();
    expect(answer.headers.get('content-encoding')).toBe(encoding);
  });

  it('is sent once: who has it is told that it has not changed', async () => {
    const first = await page({ 'accept-encoding': 'br' });
    await first.body?.cancel();
    const etag = first.headers.get('etag') ?? '';
    const again = await page({ 'accept-encoding': 'br', 'if-none-match': `"other", ${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);

    const other = await page({ 'accept-encoding': 'gzip', 'if-none-match': etag });
    await other.body?.cancel();
    expect(other.status).toBe(200);
    expect(other.headers.get('etag')).not.toBe(etag);
  });

  it('is framed by nobody, tells nobody where it is, and is nothing else than it says', async () => {
    const answer = await page();
    await answer.body?.cancel();
    expect(answer.headers.get('content-security-policy')).toMatch("frame-ancestors 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('vary')).toMatch(/accept, ?accept-encoding/);
  });

  it('is not for clients that take JSON as well', async () => {
    const answer = await fetch(`${gateway.url}/graphql?query={__typename}`, {
      headers: { accept: 'application/json, text/html' },
    });
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it.each(['', '?query={__typename}'])(
    'is not there where it is switched off, which browsers are told: %j',
    async (search) => {
      const without = await startGateway(optionsOf(emulator, { GRAPHIQL: 'false' }));
      try {
        const answer = await fetch(`${without.url}/graphql${search}`, {
          headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
        });
        expect(answer.status).toBe(406);
        const { errors } = await answer.json();
        expect(errors).toMatchObject([{ extensions: { code: 'NOT_ACCEPTABLE' } }]);
        expect(errors[0].message).toMatch('GRAPHIQL');
      } finally {
        await without.close();
      }
    },
  );

  it.each(tabNames)('has a tab whose operation runs: %s', async (name) => {
    const variables = await readTab(name.replace('.graphql', '.variables.json')).catch(() => '{}');
    const request = { query: await readTab(name), variables: JSON.parse(variables) };
    const client = createClient({ url: `${gateway.url}/graphql/stream` });
    const { value } = await client.iterate(request).next();
    client.dispose();
    const { data, errors } = value;
    expect(errors).toBeUndefined();
    for (const value of Object.values<{ userErrors?: unknown[] } | null>(data)) {
      expect(value).not.toBeNull();
      expect(value?.userErrors ?? []).toEqual([]);
    }
  });
});

/** Chromium with no way to anywhere but this machine's loopback. */
const launch = () =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });

// Continuous integration installs Chromium, so there its absence is a failure.
describe.skipIf(!existsSync(executablePath) && !process.env.CI)('in Chromium, offline', () => {
  let browser: Browser;
  let page: Page;
  const outside: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    emulator.reset();
    browser = await launch();
    page = await browser.newPage();
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(gateway.url) && !/^(data|blob):/.test(url)) outside.push(url);
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(`${gateway.url}/graphql`);
    await page.getByRole('button', { name: 'Execute query' }).waitFor();
  });

  afterAll(() => browser?.close());

  /** What GraphiQL has last looked through for its operation; until then it would run that of the tab before. */
  const lookedAt = () => page.evaluate(() => localStorage.getItem('graphiql:query'));
  const openTab = async (name: string, operation: string) => {
    await page.getByRole('tab', { name }).click();
    await expect.poll(lookedAt, { interval: 10 }).toContain(operation);
  };

  it('opens with a tab for each example', async () => {
    const titles = await page.locator('.graphiql-tab').allInnerTexts();
    expect(titles.map((title) => title.trim())).toEqual([
      'Jobs',
      'Trouble',
      'Job',
      'Clusters',
      'Users',
      'DryRun',
      'StopMany',
      'Watch',
    ]);
  });

  it('runs the first query, with the upstream calls below the answer', async () => {
    const answered = page.waitForResponse(
      (response) => response.request().postData()?.includes('query Jobs') ?? false,
    );
    await page.getByRole('button', { name: 'Execute query' }).click();
    const { errors, extensions } = await (await answered).json();
    expect(errors).toBeUndefined();
    expect(extensions.upstream.operations[0].operation).toBe('listJobs');
    await page.locator('.result-window').getByText('"totalCount"').first().waitFor();
  });

  it('documents the headers in their editor', async () => {
    const editor = page.locator('.graphiql-editor-tool');
    await expect.poll(() => editor.innerText()).toContain('X-Auth-Token');
  });

  it('shows events of a subscription as they come, until it is stopped', async () => {
    await openTab('Watch', 'subscription Watch');
    const begun = page.waitForRequest(`${gateway.url}/graphql/stream`);
    await page.getByRole('button', { name: 'Execute query' }).click();
    await begun;
    const result = page.locator('.result-window');
    await result.getByText('"CURRENT"').first().waitFor();

    await stopJob('50633');
    await result.getByText('"CHANGED"').first().waitFor();
    await result.getByText('"CANCELING"').first().waitFor();
    await subscriptionsOn(gateway.url, 1);

    await page.getByRole('button', { name: 'Stop query' }).click();
    await subscriptionsOn(gateway.url, 0);
  });

  it('has asked nobody but the gateway, and met no error', () => {
    expect(outside).toEqual([]);
    expect(problems).toEqual([]);
  });
});
