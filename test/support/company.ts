import { subgraphSdl } from '../../src/gateway/federation/sdl.js';
import { type Alert, type Alerts, startAlerts } from './alerts.js';
import { alertsSdl, fitting, ownWay } from './alerts-sdl.js';
import { startBetween } from './between.js';
import { type Part, supergraphOf } from './composers.js';
import { startWorld, type World } from './start.js';
import { liveDefaults } from './subscribe.js';

/** A company that has our graph beside another in one supergraph. Only who brings a token has one. */
export interface Company {
  readonly cs: World;
  readonly alerts: Alerts;
  /** Both subgraphs, and what they are composed to. */
  readonly parts: readonly Part[];
  readonly supergraph: string;
  /** All alerts: the first is about a job, a user and a host, the last about a job that is gone. */
  readonly raised: readonly Alert[];
  /** What a request of the demo user says of itself. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the last request to our gateway told of the address of the client. */
  forwardedFor(): unknown;
  /** How often our gateway and the other subgraph were asked, and the calls that ours made, since last asked. */
  asked(): { readonly cs: number; readonly alerts: number; readonly calls: unknown[] };
  close(): Promise<void>;
}

const things = `{
  jobs(first: 100) { nodes { jobId } }
  quotas { nodes { id } }
  clusters { nodes { clusterId hostMappings(first: 1) { nodes { hostId } } } }
}`;

interface ClusterWithHosts {
  readonly clusterId: string;
  readonly hostMappings: { readonly nodes: readonly { readonly hostId: string }[] };
}

const alertsAbout = async (cs: World, raisedAt: unknown): Promise<Alert[]> => {
  const { token, projectId } = cs.emulator.demo;
  const whole = await cs.startAnother({ env: {}, defaultCaller: { token, projectId } });
  const { jobs, quotas, clusters } = await whole.data(things);
  const [host] = clusters.nodes.flatMap(({ clusterId, hostMappings }: ClusterWithHosts) =>
    hostMappings.nodes.map(({ hostId }) => ({ clusterId, hostId })),
  );
  const jobIds: string[] = [...jobs.nodes.map(({ jobId }: { jobId: string }) => jobId), '1'];
  return jobIds.map((jobId, index) => ({
    id: `Alert:${index}`,
    text: `something is wrong with ${jobId}`,
    raisedAt,
    jobId,
    ...(index === 0 && { quota: quotas.nodes[0].id, host }),
  }));
};

/** Milliseconds where ours are text: nobody has agreed on what a `DateTime` is. */
export const raisedAt = Date.UTC(2026, 2, 10, 8);

/** Starts it. With a prefix, the other subgraph has its own way in everything. */
export const startCompany = async (prefix = '', env: NodeJS.ProcessEnv = {}): Promise<Company> => {
  const cs = await startWorld({
    emulator: { jobs: 130 },
    gateway: {
      env: { SUBGRAPH: 'true', GRAPH_PREFIX: prefix, ...env },
      defaultCaller: { token: null, projectId: null },
      live: liveDefaults,
    },
  });
  // Whatever a router makes of it, our gateway is asked to tell of its calls.
  const between = await startBetween(cs.url);
  let passed = 0;
  let forwardedFor: unknown;
  between.change((request) => {
    passed += 1;
    forwardedFor = request.headers['x-forwarded-for'];
    return { ...request, headers: { ...request.headers, 'x-explain': '1' } };
  });
  const { token, projectId } = cs.emulator.demo;
  const raised = await alertsAbout(cs, prefix === '' ? raisedAt : { iso: '2026-03-10T08:00:00Z' });
  const sdl = alertsSdl(prefix === '' ? fitting : ownWay, prefix);
  const alerts = await startAlerts({ alerts: raised, sdl, prefix });
  const parts = [
    { name: 'cs', url: `${between.url}/graphql`, sdl: subgraphSdl(prefix) },
    { name: 'alerts', url: alerts.url, sdl },
  ];
  let seen = 0;
  const asked = () => {
    const counts = { cs: passed, alerts: alerts.requests.length - seen, calls: cs.calls() };
    passed = 0;
    seen = alerts.requests.length;
    return counts;
  };
  asked();
  return {
    cs,
    alerts,
    parts,
    supergraph: supergraphOf(parts),
    raised,
    headers: { 'x-auth-token': token, 'x-project-id': projectId },
    forwardedFor: () => forwardedFor,
    asked,
    async close() {
      await Promise.all([alerts.close(), between.close()]);
      await cs.close();
    },
  };
};
