import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import type { Step } from '../../build/task-page.js';
import { socketClient } from './socket.js';
import type { World } from './start.js';
import { seenBy } from './waiting.js';

const run = promisify(execFile);

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

/** The first event of a subscription of the demo user. */
const firstEvent = async (
  query: string,
  variables: Readonly<Record<string, unknown>>,
  url: string,
): Promise<Told> => {
  const client = socketClient(url);
  try {
    for await (const result of client.iterate({ query, variables })) return result as Told; // as the gateway makes them
    throw new Error(`No event came of\n${query}`);
  } finally {
    await client.dispose();
  }
};

/** What comes back for a step, with values in the places of their names. */
const answerTo = (
  { kind, text, variables, headers }: Step,
  values: ReadonlyMap<string, unknown>,
  world: World,
): Promise<Told> => {
  if (kind === 'sh') return inShell(text, world.url);
  const given = filledIn(variables, values);
  if (text.startsWith('subscription')) return firstEvent(text, given, world.url);
  return world.query(text, given, filledIn(headers, values));
};

/** Does what a page says, one step after the other. */
export const follow = async (steps: readonly Step[], world: World): Promise<void> => {
  const values = new Map<string, unknown>();
  for (const step of steps) {
    world.emulator.clock.advance(step.wait * 1_000);
    const told = answerTo(step, values, world);
    if (step.meanwhile > 0) {
      await seenBy(world, 'getJob');
      world.emulator.clock.advance(step.meanwhile * 1_000);
    }
    const answer = await told;
    expect(refusalsOf(answer), step.text).toEqual(step.refused === null ? [] : [step.refused]);
    if (step.answer !== null) expect(answer.data, step.text).toMatchObject(step.answer);
    for (const [name, path] of step.values) values.set(name, valueAt(answer.data, path));
  }
};
