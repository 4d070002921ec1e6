import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { describe, expect, test } from 'vitest';
import { settings } from '../src/config.js';
import { readEnvironment } from '../src/environment.js';
import { createPersistedQueries } from '../src/gateway/documents/cache.js';
import { createLog } from '../src/gateway/telemetry/log.js';
import { gatewayOptions } from '../src/options.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const filesBelow = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

const pages = ['README.md', 'CHANGELOG.md', ...filesBelow('docs', '.md')].map(
  (path) => [path, read(path)] as const,
);
const prose = (page: string) => page.replace(/^```[\s\S]*?^```/gm, '');
const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, group = '']) => group);

/** The rows of all tables of a page, each as its cells by the heads of their columns, in lower case. */
const rowsOf = (page: string): Record<string, string>[] =>
  matches(`${prose(page)}\n`, /((?:^\|.*\n)+)/gm).flatMap((table) => {
    const [heads = [], , ...rows] = table
      .trim()
      .split('\n')
      .map((line) => line.split('|').slice(1, -1));
    const names = heads.map((head) => head.replaceAll('`', '').trim().toLowerCase());
    return rows.map((cells) =>
      Object.fromEntries(names.map((name, place) => [name, (cells[place] ?? '').trim()])),
    );
  });
const allRows = pages.flatMap(([, page]) => rowsOf(page));

/** What a heading is linked by, as GitHub makes it. */
const anchorOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const links = pages.flatMap(([path, page]) =>
  matches(prose(page), /\]\(([^)\s]+)\)/g)
    .filter((target) => !/^https?:/.test(target))
    .map((target) => [path, target] as const),
);

test.each(links)('%s: the link %s leads somewhere', (path, target) => {
  const [file = '', anchor] = target.split('#');
  const there = file === '' ? path : relative(root, join(root, dirname(path), file));
  expect(existsSync(join(root, there))).toBe(true);
  if (anchor === undefined) return;
  expect(matches(prose(read(there)), /^#+ (.+)$/gm).map(anchorOf)).toContain(anchor);
});

const apollo: readonly string[] = Object.values(ApolloServerErrorCode);
const sources = [...filesBelow('src', '.ts'), ...filesBelow('schema', '.graphql')]
  .filter((path) => !path.startsWith(join('schema', 'releases'))) // what may be gone by now
  .map((path) => [path, read(path)] as const);
const words = new Set([
  ...sources.flatMap(([, source]) => matches(source, /\b([A-Z][A-Z_]+)\b/g)),
  ...apollo,
]);

const isSetting = (name: string): name is keyof typeof settings => name in settings;
const isStandard = (name: string) => /^(OTEL_\w+|NODE_ENV|SIGINT|SIGTERM|CI)$/.test(name);

/** What is between backticks, and in blocks of shell commands. */
const codeIn = (page: string) => [
  ...matches(prose(page), /`([^`\n]+)`/g),
  ...matches(page, /^```sh\n([\s\S]*?)^```/gm),
];
const capitals = (page: string) =>
  codeIn(page).flatMap((code) => matches(code, /^([A-Z][A-Z_]{2,})(?=$|[\s=])/g));

describe.each(pages)('%s', (_, page) => {
  test('gives values to settings alone', () => {
    const set = codeIn(page).flatMap((code) => matches(code, /\b([A-Z][A-Z_]{2,})=/g));
    expect(set.filter((name) => !isSetting(name) && !isStandard(name))).toEqual([]);
  });

  test('names nothing in capitals that is not there', () => {
    const unknown = capitals(page).filter(
      (name) => name.includes('_') && !isSetting(name) && !isStandard(name) && !words.has(name),
    );
    expect(unknown).toEqual([]);
  });
});

test('Every error code of a table is one that the gateway gives', () => {
  const given = new Set([
    ...sources
      .filter(([path]) => path.startsWith('src/gateway') && !path.includes('generated'))
      .flatMap(([, source]) => matches(source, /'([A-Z][A-Z_]{5,})'/g)),
    ...apollo,
  ]);
  const told = allRows.flatMap((row) =>
    matches(row.code ?? row['extensions.code'] ?? '', /`([A-Z_]{6,})`/g),
  );
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter((code) => !given.has(code))).toEqual([]);
});

const units: Record<string, number> = { '': 1, s: 1_000, MiB: 2 ** 20, KiB: 2 ** 10 };

/** A default as pages word it: a number with its unit, a word as code; other words say that there is none. */
const defaultIn = (text: string): unknown => {
  const [, digits, unit = ''] = /^([\d,]+)(?: (s|MiB|KiB))?$/.exec(text) ?? [];
  if (digits !== undefined) return Number(digits.replaceAll(',', '')) * (units[unit] ?? 1);
  return /^`(.*)`$/.exec(text)?.[1];
};

const stated = [
  ...allRows.flatMap(({ setting, environment, default: text }) => {
    const [name] = matches(setting || environment || '', /^`([A-Z_]+)`/g);
    return name !== undefined && text !== undefined ? [[name, text] as const] : [];
  }),
  ...pages.flatMap(([, page]) =>
    [...prose(page).matchAll(/`([A-Z_]+)` \((\d[\d,]*(?: \w+)?)\)/g)].flatMap(
      ([, name = '', text = '']) => (isSetting(name) ? [[name, text] as const] : []),
    ),
  ),
];

test.each(stated)('The default of %s is %s', (name, text) => {
  expect(isSetting(name) && settings[name].default).toBe(defaultIn(text));
});

test('The pages state many defaults', () => {
  expect(stated.length).toBeGreaterThan(15);
});

describe('docs/security.md', () => {
  const page = read('docs/security.md');
  const rows = rowsOf(page);

  test('names tests that there are, and for every promise one', () => {
    const promises = rows.filter((row) => 'promise' in row);
    expect(promises.length).toBeGreaterThan(30);
    for (const { promise, 'tested by': tests = '' } of promises) {
      const named = matches(tests, /`([^`]+\.test\.ts)`/g);
      expect(named, promise).not.toEqual([]);
      for (const name of named) {
        const path = name.includes('/') ? name : `test/gateway/${name}`;
        expect(existsSync(join(root, path)), path).toBe(true);
      }
    }
  });

  test('names sources that there are', () => {
    const named = rows.flatMap((row) =>
      matches(row['how it is kept'] ?? '', /`([\w/-]+(?:\.ts|\/))`/g),
    );
    expect(named.length).toBeGreaterThan(5);
    const isThere = (name: string) =>
      ['src', 'src/gateway'].some((folder) => existsSync(join(root, folder, name)));
    expect(named.filter((name) => !isThere(name))).toEqual([]);
  });

  test('asks for versions that are pinned', () => {
    const { packages } = JSON.parse(read('package-lock.json'));
    const asked = rows.filter((row) => 'at least' in row);
    expect(asked.length).toBeGreaterThan(2);
    for (const { package: code = '', 'at least': least = '' } of asked) {
      const name = code.replaceAll('`', '');
      const pinned = Object.entries<{ version: string }>(packages)
        .filter(([path]) => path.endsWith(`node_modules/${name}`))
        .map(([, { version }]) => version);
      expect(pinned, name).not.toEqual([]);
      for (const version of pinned) {
        const newer = version.localeCompare(least, 'en', { numeric: true });
        expect(newer, `${name} ${version}`).toBeGreaterThanOrEqual(0);
      }
    }
  });
});

test('Of persisted queries, as many are kept as docs/limits.md says', async () => {
  const [most] = matches(read('docs/limits.md'), /The\s(\d+) MiB that were used last are kept/g);
  const queries = createPersistedQueries();
  const names = Array.from({ length: Number(most) + 1 }, (_, place) => `document ${place}`);
  const keep = (name: string) => queries.set(name, 'x'.repeat(2 ** 19 - 100)); // almost 1 MiB
  const kept = async () => {
    const texts = await Promise.all(names.map((name) => queries.get(name)));
    return names.filter((_, place) => texts[place] !== undefined);
  };
  for (const name of names.slice(0, -1)) await keep(name);
  expect(await kept()).toEqual(names.slice(0, -1));
  await keep(names.at(-1) ?? '');
  expect(await kept()).toEqual(names.slice(1));
});

describe('Where nothing else is set,', () => {
  const optionsFor = (env: NodeJS.ProcessEnv) =>
    gatewayOptions(
      readEnvironment({ CS_ENDPOINT: 'https://cs.example', ...env }, settings),
      null,
      createLog('silent'),
    );
  const account = { CS_AUTH: 'aksk', CS_ACCESS_KEY: 'key', CS_SECRET_KEY: 'secret' };
  const names = ['localhost', '127.0.0.1', '[::1]'];

  test('a real service is shown without schema, hints, page or demo user', () => {
    expect(optionsFor({})).toMatchObject({
      introspection: false,
      hints: false,
      graphiql: false,
      corsOrigins: [],
      defaultCaller: { token: null, projectId: null },
    });
  });

  test.each([
    ['with an account on loopback, those of this machine', account, names],
    ['with an account and names of its own, these', { ...account, ALLOWED_HOSTS: 'a.b' }, ['a.b']],
    ['with an account elsewhere, all', { ...account, HOST: '0.0.0.0' }, null],
    ['without an account, all', {}, null],
  ])('host names are taken: %s', (_, env, hosts) => {
    expect(optionsFor(env).allowedHosts).toEqual(hosts);
  });

  test('X-Explain is heeded, but not in production', () => {
    expect(optionsFor({ NODE_ENV: 'test' }).allowExplain).toBe(true);
    expect(optionsFor({ NODE_ENV: 'production' }).allowExplain).toBe(false);
  });
});
