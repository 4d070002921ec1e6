import { readdir, readFile } from 'node:fs/promises';
import { parse, print } from 'graphql';
import { createClient } from 'graphql-sse';
import { describe, expect, it } from 'vitest';
import { readTabs } from '../../build/graphiql/tabs.js';
import { stepsOf } from '../../build/task-page.js';
import { isWithoutCurl } from '../support/curl.js';
import { follow } from '../support/follow.js';
import { startWorld, useWorld, type World } from '../support/start.js';
import { quick } from '../support/waiting.js';

const world = useWorld();
const folder = new URL('../../docs/tasks/', import.meta.url);
const pages = (await readdir(folder)).sort();
const tabs = await readTabs();
const examples = tabs.slice(0, -pages.length);
const tasks = pages.map((name, place) => [name, tabs.slice(-pages.length)[place]] as const);

/** What the variables editor makes of its text. */
const variablesIn = (text: string): Record<string, unknown> =>
  text === '' ? {} : JSON.parse(text.replace(/^ *\/\/.*$/gm, '').replace(/,(\s*})/g, '$1'));

const titleOf = (query: string) => /^\w+ (\w+)/m.exec(query)?.[1] ?? '';

describe('the tabs of examples', () => {
  it.each(examples.map((tab) => [titleOf(tab.query), tab] as const))(
    'run as they are: %s',
    async (_, { query, variables }) => {
      const client = createClient({ url: `${world.url}/stream` });
      const { value } = await client.iterate({ query, variables: variablesIn(variables) }).next();
      client.dispose();
      expect(value.errors).toBeUndefined();
      for (const field of Object.values(value.data)) expect(field).not.toBeNull();
    },
  );
});

it('has no comment that runs below the buttons in a window of usual width', () => {
  const comments = tabs.flatMap(({ query }) => query.match(/^ *#.*$/gm) ?? []);
  expect(comments.length).toBeGreaterThan(50);
  for (const comment of comments) expect(comment.length).toBeLessThan(58);
});

describe('the tabs of tasks', () => {
  it('are as many as there are tasks, beside some examples', () => {
    expect(pages.length).toBeGreaterThan(5);
    expect(examples.length).toBeGreaterThan(3);
  });

  it.each(tasks)(
    '%s: the tab names the page, and has its operations in their order',
    async (name, tab) => {
      expect(tab?.query).toMatch(`docs/tasks/${name}`);
      expect(tab?.query).toMatch(
        (await readFile(new URL(name, folder), 'utf8')).split('\n')[0] ?? '',
      );
      const operations = stepsOf(new URL(name, folder)).filter(({ kind }) => kind === 'graphql');
      expect(print(parse(tab?.query ?? ''))).toBe(
        operations.map(({ text }) => print(parse(text))).join('\n\n'),
      );
    },
  );

  it.each(tasks)('%s: the variables of the tab are those that its operations take', (_, tab) => {
    const { definitions } = parse(tab?.query ?? '');
    const taken = definitions.flatMap((definition) =>
      'variableDefinitions' in definition
        ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
        : [],
    );
    expect(Object.keys(variablesIn(tab?.variables ?? '')).sort()).toEqual(
      [...new Set(taken)].sort(),
    );
  });

  /** The operations of a page, each run by its name from the tab, which has all of them. */
  const inTab = (world: World, query: string): World => ({
    ...world,
    query: async (text, variables, headers) => {
      const body = JSON.stringify({ query, operationName: titleOf(text), variables });
      const answer = await fetch(world.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body,
      });
      return answer.json();
    },
  });

  for (const [name, tab] of tasks) {
    const steps = stepsOf(new URL(name, folder));
    const needsCurl = steps.some(({ kind }) => kind === 'sh');
    it.skipIf(needsCurl && isWithoutCurl)(`${name} works from its tab`, async () => {
      const world = await startWorld({ gateway: { env: quick } });
      try {
        await follow(steps, inTab(world, tab?.query ?? ''));
      } finally {
        await world.close();
      }
    });
  }
});
