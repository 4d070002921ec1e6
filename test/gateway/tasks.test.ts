import { readdir, readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type Step, stepsOf } from '../../build/task-page.js';
import { endpoints } from '../../src/api/endpoints.js';
import { errorRow } from '../../src/api/error-codes.js';
import { readTypeDefs } from '../../src/gateway/schema.js';
import { isWithoutCurl } from '../support/curl.js';
import { follow } from '../support/follow.js';
import { startWorld } from '../support/start.js';
import { anyThings } from '../support/things.js';
import { quick } from '../support/waiting.js';
import { writesOn } from '../support/writes.js';

const folder = new URL('../../docs/tasks/', import.meta.url);
const names = (await readdir(folder)).sort();
const pageOf = (name: string) => new URL(name, folder);
const graphPage = new URL('../../docs/graph.md', import.meta.url);
const dliPage = new URL('../../docs/dli.md', import.meta.url);

/** The steps of a page that tells besides how to start the gateway. */
const queries = (steps: readonly Step[]) => steps.filter(({ kind }) => kind === 'graphql');

/** Arguments that say how a write is made, and nothing of what is written. */
const hows = ['dryRun', 'waitFor'];

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
    it.skipIf(needsCurl && isWithoutCurl)(`${name} works as it is written`, async () => {
      const world = await startWorld({ gateway: { env: quick } });
      try {
        await follow(steps, world);
      } finally {
        await world.close();
      }
    });
  }
});

describe('the page of DLI', () => {
  it('shows answers as they are', async () => {
    const world = await startWorld({ gateway: { env: { DLI: 'emulator' } } });
    try {
      await follow(queries(stepsOf(dliPage)), world);
    } finally {
      await world.close();
    }
  });
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
