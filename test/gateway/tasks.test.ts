import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { endpoints } from '../../src/api/endpoints.js';
import { errorRow } from '../../src/api/error-codes.js';
import { readTypeDefs } from '../../src/gateway/schema.js';
import { startWorld, type World } from '../support/start.js';
import { type Step, stepsOf } from '../support/task-page.js';
import { anyThings } from '../support/things.js';
import { writesOn } from '../support/writes.js';

const folder = new URL('../../docs/tasks/', import.meta.url);
const names = (await readdir(folder)).sort();
const pageOf = (name: string) => new URL(name, folder);
const graphPage = new URL('../../docs/graph.md', import.meta.url);

const run = promisify(execFile);
const hasCurl = await run('curl', ['--version']).then(
  () => true,
  () => false,
);

/** Arguments that say how a write is made, and nothing of what is written. */
const hows = ['dryRun', 'waitFor'];

/** Where the pages expect the gateway. */
const address = 'http://127.0.0.1:4000/graphql';

/** What comes back, whichever way it was asked. */
interface Told {
  // biome-ignore lint/suspicious/noExplicitAny: answers are judged by the pages, field by field
  readonly data?: any;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[] | undefined;
}

/** Runs shell commands in a folder of their own; what they print is the answer. */
const inShell = async (commands: string, url: string): Promise<Told> => {
  expect(commands).toContain(address);
  const cwd = await mkdtemp(join(tmpdir(), 'task-'));
  try {
    const { stdout } = await run('sh', ['-ec', commands.replaceAll(address, url)], { cwd });
    return JSON.parse(stdout);
  } finally {
    await rm(cwd, { recursive: true });
  }
};

const valueAt = (answer: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value ? Reflect.get(Object(value), key) : undefined), answer);

/** The JSON of a step with values in the places of their names. */
const filledIn = (json: string, values: ReadonlyMap<string, unknown>) =>
  JSON.parse(
    json.replaceAll(/"<([^"<>]+)>"/g, (_, name: string) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`No answer has given the ${name}`);
      return JSON.stringify(value);
    }),
  );

/** The codes that an answer is refused with. */
const refusalsOf = ({ data, errors }: Told): string[] => [
  ...(errors ?? []).map(({ extensions }) => extensions.code),
  ...Object.values<{ userErrors?: { code: string }[] } | null>(data ?? {}).flatMap((field) =>
    (field?.userErrors ?? []).map(({ code }) => code),
  ),
];

/** Does what a page says, one step after the other. */
const follow = async (steps: readonly Step[], world: World): Promise<void> => {
  const values = new Map<string, unknown>();
  for (const step of steps) {
    world.emulator.clock.advance(step.wait * 1_000);
    const answer: Told =
      step.kind === 'sh'
        ? await inShell(step.text, world.url)
        : await world.query(
            step.text,
            filledIn(step.variables, values),
            filledIn(step.headers, values),
          );
    expect(refusalsOf(answer), step.text).toEqual(step.refused === null ? [] : [step.refused]);
    if (step.answer !== null) expect(answer.data, step.text).toMatchObject(step.answer);
    for (const [name, path] of step.values) values.set(name, valueAt(answer.data, path));
  }
};

describe('the pages of tasks', () => {
  it.each(names)(
    '%s has steps, lines that fit, and codes as the catalogue has them',
    async (name) => {
      const page = await readFile(pageOf(name), 'utf8');
      expect(stepsOf(pageOf(name)).length).toBeGreaterThan(2);
      expect(page.split('\n').filter((line) => line.length > 120)).toEqual([]);
      const mutations = page.match(/^mutation .*?^}/gms) ?? [];
      for (const mutation of mutations) expect(mutation).toContain('userErrors');
      const rows = [...page.matchAll(/^\| `(CS[.]\d+)` \| `(\w+)`/gm)].map(([, ...row]) => row);
      expect(rows).toEqual(rows.map(([code = '']) => [code, errorRow(code)?.reason]));
    },
  );

  for (const name of names) {
    const steps = stepsOf(pageOf(name));
    const needsCurl = steps.some(({ kind }) => kind === 'sh');
    // Continuous integration has curl, so there its absence is a failure.
    it.skipIf(needsCurl && !hasCurl && !process.env.CI)(
      `${name} works as it is written`,
      async () => {
        const world = await startWorld();
        try {
          await follow(steps, world);
        } finally {
          await world.close();
        }
      },
    );
  }
});

describe('the page of the graph', () => {
  it('shows answers as they are', async () => {
    const world = await startWorld();
    try {
      await follow(stepsOf(graphPage), world);
    } finally {
      await world.close();
    }
  });

  it('lists each write call with its mutation', async () => {
    const page = await readFile(graphPage, 'utf8');
    const listed = [...page.matchAll(/^\| `([A-Z]+ [^`]+)` \| `(\w+)(?:\(([^)]*)\))?` \|$/gm)];
    const schema = buildSchema(readTypeDefs().join('\n'));
    const calls = Object.entries(writesOn(anyThings)).map(([mutation, { endpoint }]) => {
      const { method, path } = endpoints[endpoint];
      const args = schema.getMutationType()?.getFields()[mutation]?.args ?? [];
      const names = args.map(({ name }) => name).filter((name) => !hows.includes(name));
      return [`${method} ${path.replace('/v1.0/{project_id}/', '')}`, mutation, names.join(', ')];
    });
    expect(listed.map(([, call, name, args = '']) => [call, name, args]).sort()).toEqual(
      calls.sort(),
    );
  });
});
