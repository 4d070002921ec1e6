/** Sends a file of 1 GiB through the gateway, and prints what that takes of memory and leaves on the disk. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSink } from '../test/support/sink.js';
import { file, jarJobHead, openForm } from '../test/support/upload.js';
import { startProcess } from './process.js';

const megabytes = 1024;
const chunk = Buffer.alloc(1024 * 1024, 'PK');

const folder = await mkdtemp(join(tmpdir(), 'cs-graphql-upload-'));
const sink = await startSink();
const gateway = await startProcess({
  CS_ENDPOINT: sink.url,
  CS_PROJECT_ID: 'p1',
  MAX_UPLOAD_BYTES: String(2 * megabytes * chunk.length),
  TMPDIR: folder,
});
const before = gateway.memory().now;
const startedAt = performance.now();

const form = openForm(gateway.url, { 'x-auth-token': 'a-token' });
form.send(...jarJobHead);
form.begin(file('f', ''));
for (let sent = 0; sent < megabytes; sent += 1) {
  if (!form.write(chunk)) await form.drained();
}
form.end();
const answer = await form.answer;

const seconds = (performance.now() - startedAt) / 1000;
const { largest } = gateway.memory();
const left = await readdir(folder);
const arrived = sink.forms[0]?.files.jar?.size ?? 0;
console.log(`${arrived / chunk.length} of ${megabytes} MiB arrived in ${seconds.toFixed(1)} s`);
console.log(`answer: ${JSON.stringify(answer)}`);
console.log(`RSS before: ${before} MiB, largest: ${largest} MiB, growth: ${largest - before} MiB`);
console.log(`files left in the temporary folder: ${left.length}`);
console.log(`exit code: ${await gateway.stop()}`);
await sink.close();
await rm(folder, { recursive: true });
if (arrived !== megabytes * chunk.length || left.length > 0) process.exitCode = 1;
