import fastify from 'fastify';
import { createClock } from './clock.js';
import type { Emulator, EmulatorOptions } from './emulator.js';
import { refuse, refuseErrors } from './refusal.js';
import { serveEndpoints } from './routing.js';
import { demoPassword, demoUser } from './seed/users.js';
import { createWorld } from './seed.js';
import { createTokens, tokenLifetimeMs } from './tokens.js';
import { watchTraffic } from './traffic.js';

export type { Emulator, EmulatorOptions, ReceivedRequest } from './emulator.js';

const bodyLimit = 12 * 1024 * 1024;
/** Room for tokens as long as those of IAM. */
const maxHeaderSize = 64 * 1024;

/** The demo token outlives all others, so that a demo may run for weeks and at any speed. */
const demoLifetimeMs = 10_000 * tokenLifetimeMs;

/** Starts an emulator of the CS, VPC and IAM REST services; all its state is in memory. */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, host = '127.0.0.1', seed = 'cs', latencyMs = 0, faultRate = 0 } = options;
  const { timeScale = 1, startAt = Date.now(), jobs = 60, firstJobId = 50_320n } = options;
  const clock = createClock(startAt, timeScale);
  const tokens = createTokens(seed);
  const begin = () => createWorld({ seed, startAt, jobs, firstJobId });
  let store = begin();
  const [projectId = ''] = store.projects.keys();
  const demoToken = () => tokens.issue(demoUser, projectId, startAt + demoLifetimeMs).token;
  const demo = {
    token: demoToken(),
    projectId,
    user: demoUser,
    password: demoPassword,
    domain: store.domain.name,
  };

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
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  refuseErrors(app, clock);
  const traffic = watchTraffic(app, { seed, latencyMs, faultRate });
  serveEndpoints(app, { clock, tokens, store: () => store });
  const url = await app.listen({ port, host });

  return {
    url,
    demo,
    projectIds: [...store.projects.keys()],
    clock: { now: clock.now, advance: clock.advance },
    requests: traffic.requests,
    issueToken({ projectId: id = projectId, user = demoUser, expiresInMs = tokenLifetimeMs } = {}) {
      const users = [...(store.projects.get(id)?.users.values() ?? [])];
      if (!users.some(({ name }) => name === user)) throw new RangeError('No such project or user');
      return tokens.issue(user, id, clock.now() + expiresInMs).token;
    },
    reset() {
      clock.reset();
      tokens.clear();
      demoToken();
      store = begin();
      traffic.clear();
    },
    close: () => app.close(),
  };
}
