import fastify, { type FastifyRequest } from 'fastify';
import { endpoints } from '../api/endpoints.js';
import { createClock } from './clock.js';
import { serveControl } from './control.js';
import { demoKey } from './demo-key.js';
import type { Emulator, EmulatorOptions } from './emulator.js';
import { createFaultPlan } from './fault-plan.js';
import { readForm } from './form.js';
import { stageIncidents } from './incidents.js';
import { refuse, refuseErrors } from './refusal.js';
import { serveEndpoints } from './routing.js';
import { freeVpcs } from './seed/peerings.js';
import { demoPassword, demoUser } from './seed/users.js';
import { createWorld } from './seed.js';
import { readState, stateWriter, unwritable } from './state-file.js';
import { createTokens, dayMs } from './tokens.js';
import { watchTraffic } from './traffic.js';

export type { Emulator, EmulatorOptions, ReceivedRequest } from './emulator.js';

const bodyLimit = 12 * 1024 * 1024;
/** Room for tokens as long as those of IAM. */
const maxHeaderSize = 64 * 1024;

/** The demo token outlives all others, so that a demo may run for weeks and at any speed. */
const demoLifetimeMs = 10_000 * dayMs;

/** Starts an emulator of the CS, DLI, CDM, VPC and IAM REST services; its state is in memory and, if asked for, in a file. */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, host = '127.0.0.1', seed = 'cs', latencyMs = 0, faultRate = 0 } = options;
  const {
    timeScale = 1,
    startAt = Date.now(),
    jobs = 60,
    dliJobs = 24,
    firstJobId = 50_320n,
  } = options;
  const { stateFile, tokenLifetimeMs = dayMs } = options;
  const clock = createClock(startAt, timeScale);
  const tokens = createTokens(seed);
  const begin = () => createWorld({ seed, startAt, jobs, dliJobs, firstJobId });
  const kept = stateFile ? await readState(stateFile, seed) : null;
  if (kept) clock.reset(kept.now);
  let store = kept?.store ?? begin();
  const [projectId = '', peerId = ''] = store.projects.keys();
  const issueLasting = () => {
    const expiresAt = clock.now() + demoLifetimeMs;
    const demo = tokens.issue(demoUser, projectId, expiresAt, 'emulator-demo-token').token;
    const peer = tokens.issue(demoUser, peerId, expiresAt, 'emulator-peer-token').token;
    return { demo, peer };
  };
  const lasting = issueLasting();
  const isLasting = (token: string) => token === lasting.demo || token === lasting.peer;
  const demo = {
    token: lasting.demo,
    projectId,
    user: demoUser,
    password: demoPassword,
    domain: store.domain.name,
    ...demoKey,
  };
  const peer = { token: lasting.peer, tenantId: peerId };
  const [cdmClusterId = ''] = store.projects.get(projectId)?.cdmJobs.keys() ?? [];
  if (kept) tokens.restore(kept.grants);
  const save = stateFile
    ? stateWriter(stateFile, () => ({ now: clock.now(), grants: tokens.all(), store }))
    : async () => {};
  if (!kept) await save().catch(unwritable);
  /** What has been carried out stays so, whether or not it can be put down. */
  const keep = () => save().catch(console.error);

  const app = fastify({
    bodyLimit,
    http: { maxHeaderSize },
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    frameworkErrors: (error, _request, reply) => {
      refuse(reply, error, clock);
    },
  });
  app.removeAllContentTypeParsers();
  app.decorateRequest('bytes', null);
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    request.bytes = body;
    done(null, body.toString());
  });
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body: Buffer) => {
      request.bytes = body;
      return readForm(request.headers['content-type'] ?? '', body);
    },
  );
  refuseErrors(app, clock);
  const traffic = watchTraffic(app);
  app.addHook('onSend', async (request, reply) => {
    const { endpoint } = request.routeOptions.config;
    if (!endpoint) return;
    const { write, envelope } = endpoints[endpoint];
    const changes = write || endpoint === 'createToken';
    // Of a batch with a refusal in it, the rest has been carried out.
    if (changes && (reply.statusCode < 400 || envelope === 'results')) await keep();
  });
  const faults = createFaultPlan(seed, [
    ...(latencyMs > 0 ? [{ kind: 'latency', ms: latencyMs } as const] : []),
    ...(faultRate > 0 ? [{ kind: 'error', rate: faultRate } as const] : []),
  ]);
  const incidents = stageIncidents(app, faults, (token) => {
    if (!isLasting(token)) tokens.expire([token], clock.now());
  });
  serveControl(app, faults);
  serveEndpoints(app, { clock, tokens, store: () => store, tokenLifetimeMs });
  const url = await app.listen({ port, host });

  return {
    url,
    demo,
    peer,
    vpcs: freeVpcs(store),
    cdmClusterId,
    projectIds: [...store.projects.keys()],
    clock: { now: clock.now, advance: clock.advance },
    requests: traffic.requests,
    issueToken({ projectId: id = projectId, user = demoUser, expiresInMs = tokenLifetimeMs } = {}) {
      const users = [...(store.projects.get(id)?.users.values() ?? [])];
      if (!users.some(({ name }) => name === user)) throw new RangeError('No such project or user');
      return tokens.issue(user, id, clock.now() + expiresInMs).token;
    },
    ...incidents,
    expireTokens(token) {
      const all = tokens.all().map((grant) => grant.token);
      const chosen = all.filter((one) => !isLasting(one));
      tokens.expire(token === undefined ? chosen : [token], clock.now());
    },
    reset() {
      clock.reset();
      tokens.clear();
      issueLasting();
      store = begin();
      traffic.clear();
      faults.reset();
      void keep();
    },
    async close() {
      await app.close();
      await keep();
    },
  };
}
