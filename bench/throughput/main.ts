/**
 * How many operations a second the gateway does on one core, beside a bare handler that makes the same calls and beside
 * other servers. Every measurement is of a fresh process, since what a process served before changes its speed; the
 * subjects take turns, so that what else the machine does meets them all.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openLoad } from './load.js';
import {
  type Callers,
  type Expected,
  measure,
  type Place,
  requestOf,
  withSubject,
} from './measure.js';
import { type Options, readOptions, usage } from './options.js';
import { pinSelf } from './pinned.js';
import { summarize } from './profile.js';
import { type Query, queries } from './queries.js';
import { digits, report, reportSizes, type Sample } from './report.js';
import { smoke } from './smoke.js';
import { startStub } from './stub.js';
import { nodeFlags, type QueryName, type Subject } from './subject.js';
import { gateway, gatewayAt, limit, loadPeers, ownSubjects } from './subjects.js';

const cores = { subject: 0, others: 1 };
const ports = { stub: 18_301, subject: 18_302 };
const root = new URL('../..', import.meta.url).pathname;
const peers = `${root}bench/peers`;

const run = (what: string, program: string, ...args: string[]) => {
  console.error(what);
  execFileSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
};

const compile = () => run('Compiling limit and stub', 'npx', 'tsc', '-p', 'bench');

const preparePeers = () => {
  if (!existsSync(`${peers}/node_modules`)) {
    run('Installing the peers, this once', 'npm', 'ci', '--ignore-scripts', '--prefix', peers);
  }
  run('Compiling the peers', 'npx', 'tsc', '-p', 'bench/peers');
};

/** The subjects of a run; peers are made ready only if one of them is wanted. */
const chooseSubjects = async ({ only, dist, against }: Options): Promise<readonly Subject[]> => {
  const builds = [
    ...(dist === null ? [] : [gatewayAt('gateway', dist)]),
    ...(against === null ? [] : [gatewayAt('gateway-against', against)]),
  ];
  const own = [...builds, ...ownSubjects.filter(({ name }) => dist === null || name !== 'gateway')];
  const isWanted = ({ name }: Subject) =>
    only === null || only.includes(name) || builds.some((build) => build.name === name);
  const needsPeers = only === null || only.some((name) => !own.some((one) => one.name === name));
  if (needsPeers) preparePeers();
  const all = needsPeers ? [...own, ...(await loadPeers())] : own;
  for (const name of only ?? []) {
    if (!all.some((one) => one.name === name)) {
      throw new Error(`${name} is none of ${all.map((one) => one.name).join(', ')}`);
    }
  }
  return all.filter(isWanted).filter((subject) => {
    const missing = subject.missing();
    if (missing !== null) console.error(`Without ${subject.name}: ${missing}`);
    return missing === null;
  });
};

/** Only what shares between callers is worth both ways. */
const measuresBoth = ({ name }: Subject) => name === 'limit' || /^gateway(-against)?$/.test(name);

const readReference = (query: Query, place: Place): Promise<string> =>
  withSubject(limit, query, place, async ({ first }) => first);

const compare = async (options: Options, place: Place): Promise<string> => {
  const subjects = await chooseSubjects(options);
  const references = new Map<QueryName, string>();
  for (const name of options.queries) {
    references.set(name, await readReference(queries[name], place));
  }
  const expectedOf = (subject: Subject, query: QueryName): Expected => ({
    bytes: references.get(query) ?? '',
    exactly: subject.name === 'limit' || subject.name.startsWith('gateway'),
  });
  const samples: Sample[] = [];

  const flood = async (subject: Subject, name: QueryName, callers: Callers, round: number) => {
    const lastOf = (what: string) =>
      samples.findLast(
        (one) => one.subject === what && one.query === name && one.callers === callers,
      )?.measurement.perSecond;
    const isLast = round === options.rounds - 1;
    const pacedAt = (perSecond: number) => {
      if (!isLast || !options.latency.includes(subject.name)) return [];
      const ours = subject.name === 'limit' ? lastOf('gateway') : undefined;
      return [perSecond / 2, ...(ours === undefined ? [] : [ours / 2])];
    };
    const measurement = await measure(
      subject,
      queries[name],
      {
        connections: options.connections,
        callers,
        warmupMs: options.warmup * 1_000,
        ms: options.seconds * 1_000,
        pacedAt,
      },
      expectedOf(subject, name),
      place,
    );
    samples.push({ query: name, callers, round, subject: subject.name, measurement });
    console.error(
      `round ${round + 1}  ${name} ${callers}  ${subject.name.padEnd(20)} ` +
        `${digits(measurement.perSecond, 0).padStart(7)} ops/s ${digits(measurement.cpuMicros, 0).padStart(7)} µs/op`,
    );
  };

  for (let round = 0; round < options.rounds; round += 1) {
    // Who goes first changes, but the gateway always stands beside the limit.
    const ordered = round % 2 === 0 ? subjects : subjects.toReversed();
    for (const name of options.queries) {
      for (const callers of options.callers) {
        for (const subject of ordered) {
          const inBoth = options.callers.length === 1 || callers === 'own' || measuresBoth(subject);
          if (inBoth && subject.supports(name)) await flood(subject, name, callers, round);
        }
      }
    }
  }
  if (options.json !== null) writeFileSync(options.json, JSON.stringify(samples, null, 2));
  const sizes = options.only === null ? `\n\n${await compareSizes(options, place)}` : '';
  return `${report(samples)}${sizes}`;
};

const pageSizes = [10, 100, 1_000];
const compareSizes = async (options: Options, place: Place): Promise<string> => {
  const costs = [];
  for (const size of pageSizes) {
    const query = { ...queries.L, variables: { first: size } };
    for (const subject of [limit, gateway]) {
      const { cpuMicros } = await measure(
        subject,
        query,
        {
          connections: options.connections,
          callers: 'own',
          warmupMs: options.warmup * 1_000,
          ms: options.seconds * 1_000,
          pacedAt: () => [],
        },
        null,
        place,
      );
      costs.push({ subject: subject.name, size, cpuMicros });
    }
  }
  return reportSizes(costs);
};

const profile = async (options: Options, place: Place): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'cs-graphql-profile-'));
  const flags = ['--cpu-prof', `--cpu-prof-dir=${folder}`];
  const subject = gatewayAt('gateway', options.dist ?? undefined, {}, flags);
  const texts: string[] = [];
  for (const name of options.queries) {
    for (const callers of options.callers) {
      const startedAt = performance.now();
      let skipMs = 0;
      await withSubject(subject, queries[name], place, async ({ process, first }) => {
        const requests = Array.from({ length: options.connections }, (_, index) =>
          requestOf(subject, queries[name], callers === 'one' ? 0 : index),
        );
        const load = await openLoad(place.port, requests, Buffer.byteLength(first));
        load.flood();
        await wait(options.warmup * 1_000);
        skipMs = performance.now() - startedAt;
        await wait(options.seconds * 1_000);
        await load.stop();
        load.check();
        load.close();
        await process.kill('SIGTERM');
      });
      const [file = ''] = readdirSync(folder);
      texts.push(`## ${name}, ${callers}\n\n${summarize(join(folder, file), skipMs)}`);
      rmSync(join(folder, file));
    }
  }
  rmSync(folder, { recursive: true });
  return texts.join('\n');
};

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.log(usage);
} else {
  compile();
  // Whether answers are right does not depend on cores, and a machine for tests may have but one.
  const pinned = !options.smoke;
  if (pinned) pinSelf(cores.others);
  const stub = await startStub(ports.stub, pinned ? cores.others : null);
  const place = { stub, port: ports.subject, subjectCore: pinned ? cores.subject : null };
  try {
    if (options.smoke) await smoke(place);
    else if (options.prof) console.log(await profile(options, place));
    else {
      console.log(`Node ${process.version} ${nodeFlags.join(' ')}, ${new Date().toISOString()}\n`);
      console.log(await compare(options, place));
    }
  } finally {
    await stub.process.kill();
  }
}
