/**
 * How many operations a second the gateway does on one core, beside a bare handler that makes the same calls and beside
 * other servers. Every measurement is of a fresh process, since what a process served before changes its speed; the
 * subjects take turns, so that what else the machine does meets them all.
 */
import { freePort } from './client.js';
import { compare } from './compare.js';
import { readOptions, usage } from './options.js';
import { pinSelf } from './pinned.js';
import { compile } from './prepare.js';
import { profile } from './profiling.js';
import { smoke } from './smoke.js';
import { startStub } from './stub.js';
import { nodeFlags } from './subject.js';

const cores = { subject: 0, others: 1 };

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.log(usage);
} else {
  compile();
  // Whether answers are right does not depend on cores, and a machine for tests may have but one.
  const pinned = !options.smoke;
  if (pinned) pinSelf(cores.others);
  const stub = await startStub(await freePort(), pinned ? cores.others : null);
  const place = { stub, port: await freePort(), subjectCore: pinned ? cores.subject : null };
  try {
    if (options.smoke) await smoke(place);
    else if (options.prof) console.log(await profile(options, place));
    else {
      console.log(`Node ${process.version} ${nodeFlags.join(' ')}, ${new Date().toISOString()}\n`);
      const { text, failures } = await compare(options, place);
      console.log([text, ...failures.map((failure) => `FAILED: ${failure}`)].join('\n\n'));
      if (failures.length > 0) process.exitCode = 1;
    }
  } finally {
    await stub.process.kill();
  }
}
