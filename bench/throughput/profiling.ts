import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openLoad } from './load.js';
import { type Place, requestOf, withSubject } from './measure.js';
import type { Options } from './options.js';
import { summarize } from './profile.js';
import { queries } from './queries.js';
import { gatewayAt } from './subjects.js';

/** Floods the gateway under Node's profiler, a process for each query, and gives where its time went. */
export const profile = async (options: Options, place: Place): Promise<string> => {
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
