/** Floods the built gateway on its emulator for some minutes (3 unless told), and prints how it bears that. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Wave, waves } from './flood.js';
import { startProcess } from './process.js';

const minutes = Number(process.argv[2] ?? 3);
if (!(minutes > 0 && minutes <= 60)) throw new Error('Between 0 and 60 minutes, please.');
const flags = process.argv.slice(3);
const mostMemory = 512;
const longestMs = 2_000;

const gateway = await startProcess({ LOG_LEVEL: 'info' }, flags);
const startedAt = Date.now();
const endsAt = startedAt + minutes * 60_000;
const goesOn = () => Date.now() < endsAt;

const outcomes = new Map<string, number>();
const surge = async ({ name, pauseMs, once }: Wave): Promise<void> => {
  while (goesOn()) {
    const outcome = await once(gateway.url).catch((error: Error) => error.name);
    const key = `${name}: ${outcome}`;
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
    await wait(pauseMs);
  }
};

const times: number[] = [];
const failures: string[] = [];
const query = JSON.stringify({ query: '{ jobs(first: 5) { nodes { id name } } }' });
const askPlainly = async (): Promise<void> => {
  const begun = performance.now();
  const answer = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: query,
  });
  const { data, errors } = await answer.json();
  times.push(performance.now() - begun);
  if (answer.status !== 200 || errors || data.jobs.nodes.length !== 5) {
    failures.push(`${answer.status} ${JSON.stringify(errors)}`);
  }
};
const askNowAndThen = async (): Promise<void> => {
  while (goesOn()) {
    await Promise.all([askPlainly().catch((error) => failures.push(String(error))), wait(1_000)]);
  }
};

const watch = async (): Promise<void> => {
  while (goesOn()) {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    console.log(`${String(seconds).padStart(5)} s   RSS ${gateway.memory().now} MiB`);
    await wait(Math.min(5_000, Math.max(0, endsAt - Date.now())));
  }
};

console.log(`RSS before: ${gateway.memory().now} MiB`);
const surges = waves.flatMap((wave) => Array.from({ length: wave.atATime }, () => surge(wave)));
await Promise.all([watch(), askNowAndThen(), ...surges]);

const { largest, now } = gateway.memory();
const sorted = times.sort((a, b) => a - b);
const quantile = (part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
const slowest = sorted.at(-1) ?? 0;
console.log(
  [...outcomes]
    .map(([key, count]) => `${String(count).padStart(9)}  ${key}`)
    .sort()
    .join('\n'),
);
console.log(`RSS after: ${now} MiB, largest: ${largest} MiB`);
console.log(
  `plain queries: ${times.length}, p50 ${quantile(0.5).toFixed(0)} ms, p99 ${quantile(0.99).toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms, failed: ${failures.length}`,
);
for (const failure of failures.slice(0, 10)) console.log(`  ${failure}`);
console.log(`exit code: ${await gateway.stop()}`);
const well = largest < mostMemory && slowest < longestMs && failures.length === 0;
console.log(
  `${well ? 'WELL' : 'NOT WELL'}: RSS ${largest < mostMemory ? 'stayed' : 'did not stay'} under ${mostMemory} MiB; ` +
    `${slowest < longestMs && failures.length === 0 ? 'each plain query was' : 'not each plain query was'} answered within ${longestMs} ms`,
);
process.exitCode = well ? 0 : 1;
