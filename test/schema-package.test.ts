import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { composeServices } from '@theguild/federation-composition';
import { buildClientSchema, buildSchema, parse, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const root = new URL('../', import.meta.url).pathname;
const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
const folder = mkdtempSync(join(tmpdir(), 'schema-'));
afterAll(() => rmSync(folder, { recursive: true }));

const writePackage = (target: string, env: Record<string, string> = {}) =>
  run(
    process.execPath,
    ['--import', 'tsx', join(root, 'build/schema.ts'), resolve(folder, target)],
    {
      cwd: root,
      env: { PATH: process.env.PATH ?? '', ...env },
    },
  );

/** Packs what was written, and unpacks it where a program of the folder finds it. */
const install = async (source: string): Promise<string[]> => {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: join(folder, source),
  });
  const [{ filename, files }] = JSON.parse(stdout);
  const target = join(folder, 'node_modules/cs-graphql-schema');
  mkdirSync(target, { recursive: true });
  await run('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', target]);
  return files.map(({ path }: { path: string }) => path).sort();
};

describe('The packed schema', () => {
  const require = createRequire(join(folder, 'program.js'));
  const read = (name: string) => readFileSync(require.resolve(`cs-graphql-schema/${name}`), 'utf8');
  let packed: string[];

  beforeAll(async () => {
    await writePackage('package');
    packed = await install('package');
  });

  test('has these files, and the version of the gateway', () => {
    expect(packed).toEqual([
      'README.md',
      'cs.graphql',
      'cs.subgraph.graphql',
      'index.d.ts',
      'index.js',
      'introspection.json',
      'package.json',
      'types.d.ts',
    ]);
    expect(JSON.parse(read('package.json')).version).toBe(version);
  });

  test('says what is in it', () => {
    const exported = Object.keys(JSON.parse(read('package.json')).exports);
    const readme = readFileSync(join(folder, 'node_modules/cs-graphql-schema/README.md'), 'utf8');
    const told = [...readme.matchAll(/^\| `cs-graphql-schema(\S*)`/gm)].map(([, end]) => `.${end}`);
    expect(told.sort()).toEqual(exported.filter((name) => name !== './package.json').sort());
  });

  test('says the same in SDL and in introspection', () => {
    const introspection = JSON.parse(read('introspection.json'));
    const printed = printSchema(buildClientSchema(introspection));
    expect(printed).toBe(printSchema(buildSchema(read('cs.graphql'))));
    expect(printed).toContain('node(');
  });

  test('composes', () => {
    const { errors } = composeServices([
      { name: 'cs', typeDefs: parse(read('cs.subgraph.graphql')), url: 'http://cs.example' },
    ]);
    expect(errors).toBeUndefined();
  });

  test('tells a program what caches have to know', async () => {
    writeFileSync(
      join(folder, 'program.mjs'),
      `import * as policies from 'cs-graphql-schema';
       console.log(JSON.stringify(policies));`,
    );
    const { stdout } = await run(process.execPath, [join(folder, 'program.mjs')]);
    const { possibleTypes, keyFields, connections } = JSON.parse(stdout);
    expect(possibleTypes.Node).toContain('Job');
    expect(keyFields).toMatchObject({ Job: ['id'], JobConnection: null, Checkpoint: null });
    expect(connections.Query.jobs).toEqual(['filter', 'orderBy']);
    expect(connections.Job).toEqual({ auditLogs: [], children: ['orderBy'] });
  });

  const check = async (program: string) => {
    writeFileSync(join(folder, 'program.ts'), program);
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023'];
    // Checks the package's own declarations as well; no other types are there.
    const args = [...options, '--lib', 'es2023,dom', '--types', '', '--skipLibCheck', 'false'];
    return run(join(root, 'node_modules/.bin/tsc'), [...args, 'program.ts'], { cwd: folder }).then(
      () => '',
      ({ stdout }) => String(stdout),
    );
  };

  test('types what clients send and get', async () => {
    const problems = await check(`
      import { connections, keyFields, possibleTypes } from 'cs-graphql-schema';
      import type { CreateJarJobInput, Job } from 'cs-graphql-schema';
      import type { JobStatus } from 'cs-graphql-schema/types';
      export const job: Pick<Job, 'id' | 'status' | 'durationMs' | 'createdAt' | 'executionPlan'> = {
        id: 'Job:1', status: 'RUNNING', durationMs: '9007199254740993', createdAt: '2026-01-01T00:00:00.000Z',
      };
      export const plan: unknown = job.executionPlan;
      export const status: JobStatus = 'IDLE';
      export const input: Partial<CreateJarJobInput> = { jar: new Blob([]) };
      export const typePolicies: { possibleTypes: Record<string, string[]>; keyArgs?: string[] | undefined; key?: string[] | null | undefined } = {
        possibleTypes, keyArgs: connections['Query']?.['jobs'], key: keyFields['Job'],
      };
    `);
    expect(problems).toBe('');
  });

  test.each([
    ['a status that there is not', `const job: Pick<Job, 'status'> = { status: 'NONE' }; job;`],
    ['a time as a number', `const job: Pick<Job, 'createdAt'> = { createdAt: 1 }; job;`],
  ])('refuses %s', async (_, program) => {
    expect(await check(`import type { Job } from 'cs-graphql-schema'; ${program}`)).toMatch(
      /error TS2322/,
    );
  });
});

test('With a prefix, all names have it', async () => {
  await writePackage('prefixed', { GRAPH_PREFIX: 'Cs' });
  const read = (name: string) => readFileSync(join(folder, 'prefixed', name), 'utf8');
  expect(read('cs.graphql')).toMatch(/^type CsJob implements CsNode \{/m);
  expect(read('cs.subgraph.graphql')).toMatch(/^type CsJob /m);
  expect(read('introspection.json')).toContain('"CsJob"');
  expect(read('types.d.ts')).toMatch(/createdAt\?: Maybe<Scalars\['CsDateTime'\]\['output'\]>/);
  expect(read('index.js')).toMatch(/"csJobs": \[\s+"filter",\s+"orderBy"\s+\]/);
});

const page = readFileSync(join(root, 'docs/schema.md'), 'utf8');
const [ofAny = '', ofNext = '', ...more] = page.match(/npm publish [^`\n]*/g) ?? [];

test.each([
  ['1.0.0', ofAny],
  ['1.0.0-dev', ofNext],
])('docs/schema.md: version %s is published by %s', async (published, line) => {
  const caller = mkdtempSync(join(folder, 'publish-'));
  const target = join(caller, 'dist/schema');
  await writePackage(target);
  const metadata = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  writeFileSync(join(target, 'package.json'), JSON.stringify({ ...metadata, version: published }));
  const [npm = '', ...args] = line.split(' ');
  const { stdout } = await run(npm, [...args, '--dry-run', '--fetch-retries', '0'], {
    cwd: caller,
    env: { ...process.env, npm_config_registry: 'http://127.0.0.1:9' }, // nobody is there
  });
  expect(stdout).toBe(`+ cs-graphql-schema@${published}\n`);
  expect(more).toEqual([]);
});

test('What is no prefix is refused', async () => {
  const refused = writePackage('refused', { GRAPH_PREFIX: 'cs-' });
  await expect(refused).rejects.toMatchObject({
    stderr: expect.stringMatching(/GRAPH_PREFIX must be/),
  });
});
