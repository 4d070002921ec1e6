import { readdir, readFile } from 'node:fs/promises';
import { readTaskTab } from './task-tab.js';

const examples = new URL('../../src/graphiql/tabs/', import.meta.url);
const tasks = new URL('../../docs/tasks/', import.meta.url);

/** What a tab of GraphiQL begins with. */
export interface Tab {
  readonly query: string;
  /** JSON with comments. */
  readonly variables: string;
}

const namesIn = async (folder: URL, ending: string) =>
  (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();

const readExampleTab = async (name: string): Promise<Tab> => ({
  query: await readFile(new URL(name, examples), 'utf8'),
  variables: await readFile(
    new URL(name.replace('.graphql', '.variables.json'), examples),
    'utf8',
  ).catch(() => ''),
});

/** The tabs that GraphiQL opens with: the examples, then one for each task of the docs, from its page. */
export const readTabs = async (): Promise<Tab[]> => [
  ...(await Promise.all((await namesIn(examples, '.graphql')).map(readExampleTab))),
  ...(await Promise.all((await namesIn(tasks, '.md')).map((name) => readTaskTab(tasks, name)))),
];
