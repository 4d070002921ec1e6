import { parseArgs } from 'node:util';
import type { Callers } from './measure.js';
import type { QueryName } from './subject.js';

export interface Options {
  readonly smoke: boolean;
  readonly prof: boolean;
  /** Names of subjects, or null for all. */
  readonly only: readonly string[] | null;
  readonly queries: readonly QueryName[];
  readonly callers: readonly Callers[];
  readonly rounds: number;
  readonly seconds: number;
  readonly warmup: number;
  readonly connections: number;
  /** Names of subjects that are measured at half load, too. */
  readonly latency: readonly string[];
  readonly json: string | null;
  readonly dist: string | null;
  readonly against: string | null;
}

const queryNames: readonly QueryName[] = ['H', 'S', 'T', 'L', 'P'];
const callerModes: readonly Callers[] = ['one', 'own'];

export const usage = `npm run bench -- [options]

  --only limit,gateway    these subjects alone; without any peer, none is installed
  --queries H,S,T,L,P     these queries alone
  --callers one,own       one token for all connections, or one for each
  --rounds 3              how often each is measured, by turns
  --seconds 2             how long, each time
  --warmup 6              seconds of the same load before that
  --connections 32        how many clients ask at a time
  --latency limit,gateway subjects that are asked at half load besides
  --json file             all measurements as JSON
  --dist main.js          another build of the gateway than dist/main.js
  --against main.js       one more build of the gateway, side by side with the first
  --smoke                 only check that limit and gateway give the same bytes for the same calls
  --prof                  where the gateway's processor time goes: by package, file and function`;

const list = <Name extends string>(value: string, allowed: readonly Name[], what: string) =>
  value.split(',').map((name) => {
    const known = allowed.find((one) => one === name.trim());
    if (known === undefined) throw new Error(`--${what}: ${name} is none of ${allowed.join(', ')}`);
    return known;
  });

const number = (value: string, what: string, least: number) => {
  const read = Number(value);
  if (!(read >= least)) throw new Error(`--${what}: ${value} is no number from ${least} on`);
  return read;
};
const names = (value: string) => value.split(',').map((name) => name.trim());

/** The options of a command line; null if help is asked for. */
export const readOptions = (args: readonly string[]): Options | null => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      smoke: { type: 'boolean', default: false },
      prof: { type: 'boolean', default: false },
      only: { type: 'string' },
      queries: { type: 'string', default: queryNames.join(',') },
      callers: { type: 'string', default: callerModes.join(',') },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '2' },
      warmup: { type: 'string', default: '6' },
      connections: { type: 'string', default: '32' },
      latency: { type: 'string', default: 'limit,gateway' },
      json: { type: 'string' },
      dist: { type: 'string' },
      against: { type: 'string' },
    },
  });
  if (values.help) return null;
  return {
    smoke: values.smoke,
    prof: values.prof,
    only: values.only === undefined ? null : names(values.only),
    queries: list(values.queries, queryNames, 'queries'),
    callers: list(values.callers, callerModes, 'callers'),
    rounds: number(values.rounds, 'rounds', 1),
    seconds: number(values.seconds, 'seconds', 0.1),
    warmup: number(values.warmup, 'warmup', 0),
    connections: number(values.connections, 'connections', 1),
    latency: names(values.latency),
    json: values.json ?? null,
    dist: values.dist ?? null,
    against: values.against ?? null,
  };
};
