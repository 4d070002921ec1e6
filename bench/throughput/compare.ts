import { writeFileSync } from 'node:fs';
import {
  type Callers,
  type Expected,
  type Flood,
  measure,
  type Place,
  withSubject,
} from './measure.js';
import type { Options } from './options.js';
import { chooseSubjects } from './prepare.js';
import { type Query, queries } from './queries.js';
import { digits, report, reportSizes, type Sample } from './report.js';
import type { QueryName, Subject } from './subject.js';
import { limit } from './subjects.js';

/** The gateway, in any build or setting, and the limit, which has to be like it to the byte. */
const isOwn = ({ name }: Subject) => name === 'limit' || name.startsWith('gateway');

/** Only what shares between callers is worth both ways. */
const measuresBoth = ({ name }: Subject) => name === 'limit' || /^gateway(-against)?$/.test(name);

const readReference = (query: Query, place: Place): Promise<string> =>
  withSubject(limit, query, place, async ({ first }) => first);

const floodOf = (
  { connections, warmup, seconds }: Options,
  callers: Callers,
  pacedAt: Flood['pacedAt'] = () => [],
): Flood => ({ connections, callers, warmupMs: warmup * 1_000, ms: seconds * 1_000, pacedAt });

interface Comparison {
  readonly text: string;
  /** Why a subject could not be measured, such as a wrong answer; the others were all the same. */
  readonly failures: readonly string[];
}

/** Measures all subjects by turns. */
export const compare = async (options: Options, place: Place): Promise<Comparison> => {
  const subjects = await chooseSubjects(options);
  const references = new Map<QueryName, string>();
  for (const name of options.queries) {
    references.set(name, await readReference(queries[name], place));
  }
  const expectedOf = (subject: Subject, query: QueryName): Expected => ({
    bytes: references.get(query) ?? '',
    comparable: isOwn(subject) ? 'bytes' : (subject.comparable ?? ((data) => data)),
  });
  const samples: Sample[] = [];
  const failures: string[] = [];

  const flood = async (subject: Subject, name: QueryName, callers: Callers, round: number) => {
    const lastOf = (what: string) =>
      samples.findLast(
        (one) => one.subject === what && one.query === name && one.callers === callers,
      )?.measurement.perSecond;
    const isLast = round === options.rounds - 1;
    const pacedAt = (perSecond: number) => {
      if (!isLast || !options.latency.includes(subject.name)) return [];
      const ours = subject.name === 'limit' ? lastOf('gateway') : undefined;
      // What it cannot bear tells nothing of its latency.
      const isBearable = ours !== undefined && ours / 2 < perSecond * 0.8;
      return [perSecond / 2, ...(isBearable ? [ours / 2] : [])];
    };
    const measurement = await measure(
      subject,
      queries[name],
      floodOf(options, callers, pacedAt),
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
          if (!inBoth || !subject.supports(name)) continue;
          await flood(subject, name, callers, round).catch((error: Error) => {
            console.error(error.message);
            failures.push(error.message);
          });
        }
      }
    }
  }
  if (options.json !== null) writeFileSync(options.json, JSON.stringify(samples, null, 2));
  const sizes = options.queries.includes('L')
    ? `\n\n${await compareSizes(subjects, options, place)}`
    : '';
  return { text: `${report(samples)}${sizes}`, failures };
};

const pageSizes = [10, 100, 1_000];
const compareSizes = async (
  subjects: readonly Subject[],
  options: Options,
  place: Place,
): Promise<string> => {
  const compared = subjects.filter(({ name }) => name === 'limit' || name === 'gateway');
  const costs = [];
  for (const size of pageSizes) {
    const query = { ...queries.L, variables: { first: size } };
    for (const subject of compared) {
      const { cpuMicros } = await measure(subject, query, floodOf(options, 'own'), null, place);
      costs.push({ subject: subject.name, size, cpuMicros });
    }
  }
  return reportSizes(costs);
};
