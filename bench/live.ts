/**
 * What it takes to let many watch the same jobs: upstream calls, which may not grow with them, delays of events, processor
 * time and memory. The gateway has one core, upstream and subscribers share the other. Every number of subscribers is
 * measured on a fresh gateway.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './live/child.js';
import { startGateway } from './live/gateway.js';
import { type Measurement, measure } from './live/measure.js';
import { moment } from './live/messages.js';
import { readOptions, usage } from './live/options.js';
import { failuresOf, report } from './live/report.js';
import { startUpstream } from './live/upstream-process.js';
import { pinSelf } from './throughput/pinned.js';
import { compile } from './throughput/prepare.js';
import { summarize } from './throughput/profile.js';

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.log(usage);
} else {
  compile();
  pinSelf(1); // and with it all that it starts, but for the gateway
  const others = { upstream: await startUpstream(), watchers: await startChild('watchers') };
  const profiles = mkdtempSync(join(tmpdir(), 'cs-graphql-profile-'));
  const flags = options.prof ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [];
  const fewer = options.prof ? [] : [50, 500].filter((count) => count < options.subscribers);
  try {
    const all: Measurement[] = [];
    for (const subscribers of [...fewer, options.subscribers]) {
      const begunAt = moment();
      const gateway = await startGateway(others.upstream.url, options.intervalMs, flags);
      const measured = await measure(subscribers, gateway, others, options);
      await gateway.stop();
      all.push(measured);
      for (const file of readdirSync(profiles)) {
        console.log(summarize(join(profiles, file), measured.startedAt - begunAt));
      }
    }
    console.log(report(all));
    const failures = all.flatMap(failuresOf);
    for (const failure of failures) console.log(`FAILED: ${failure}`);
    if (failures.length > 0) process.exitCode = 1;
  } finally {
    for (const child of Object.values(others)) child.kill();
    rmSync(profiles, { recursive: true });
  }
}
