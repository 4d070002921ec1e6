import { describe, expect, test } from 'vitest';
import { type EndpointName, endpoints } from '../../src/api/endpoints.js';
import type { Rule } from '../../src/api/rule.js';
import { cdmRules } from '../../src/api/rules/cdm.js';
import { clusterRules } from '../../src/api/rules/cluster.js';
import { clusterLifeRules } from '../../src/api/rules/cluster-life.js';
import { dliBatchRules } from '../../src/api/rules/dli-batch.js';
import { dliConnectionRules } from '../../src/api/rules/dli-connection.js';
import { dliPoolRules } from '../../src/api/rules/dli-pool.js';
import { dliQueueRules } from '../../src/api/rules/dli-queue.js';
import { dliTableRules } from '../../src/api/rules/dli-table.js';
import { hostMappingRules } from '../../src/api/rules/host-mapping.js';
import { jarJobRules } from '../../src/api/rules/jar-job.js';
import { peeringRules } from '../../src/api/rules/peering.js';
import { quotaRules } from '../../src/api/rules/quota.js';
import { rules as allRules } from '../../src/api/rules.js';
import { type Answer, useEmulator } from './client.js';
import { flinkJob, formOf, sparkJob, sqlJob, template } from './job-bodies.js';
import { type RuleCase, ruleCases } from './job-rule-cases.js';

/** Those whose cases stand in cluster-rules.test.ts; those of DLI and CDM stand in tests of their own. */
const elsewhere = {
  ...clusterRules,
  ...clusterLifeRules,
  ...quotaRules,
  ...hostMappingRules,
  ...peeringRules,
  ...dliQueueRules,
  ...dliConnectionRules,
  ...dliBatchRules,
  ...dliPoolRules,
  ...dliTableRules,
  ...cdmRules,
};
const rules: Readonly<Record<string, Rule>> = Object.fromEntries(
  Object.entries(allRules).filter(([id]) => !(id in elsewhere) && !/^(dli|cdm)-/.test(id)),
);

const world = useEmulator();
type Body = Readonly<Record<string, unknown>>;

/** Cases name a cluster that the caller may use by the word `theirs`. */
async function placed(body: Body): Promise<Body> {
  const cluster = await world.cluster('orders_realtime');
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, value === 'theirs' ? cluster : value]),
  );
}

const create = async (path: string, body: Body) => world.post(path, await placed(body));
const patch = async (path: string, body: Body) =>
  world.inProject(path, { method: 'PATCH', body: await placed(body) });
const form = async (method: string, body: Body) =>
  world.inProject('/jar_job', { method, form: formOf(await placed(body)) });
const jarJob = (job?: 'spark') => ({
  ...(job === 'spark' ? sparkJob : flinkJob),
  cluster_id: 'theirs',
});

type Send = (body: Body, job?: 'spark') => Promise<Answer>;

/** Calls that take a bare list: a case has it as a field. */
const batch =
  (method: string, path: string, job: string): Send =>
  async (body) => {
    const { job_ids } = { job_ids: [await world.job(job)], ...body };
    return world.inProject(path, { method, body: job_ids });
  };

/** Calls an endpoint with a good body into which a case is laid; an update first creates what it changes. */
const senders: Readonly<Partial<Record<EndpointName, Send>>> = {
  createSqlJob: (body) => create('/sql_job', { ...sqlJob, ...body }),
  async updateSqlJob(body) {
    const type = body.job_type === 'flink_sql_edge_job' ? body : {};
    const made = await create('/sql_job', { ...sqlJob, ...type, edge_group_ids: 'old' });
    return patch('/sql_job', { job_id: made.json.payload.job_id, ...body });
  },
  createJarJob: (body, job) => form('POST', { ...jarJob(job), ...body }),
  async updateJarJob(body, job) {
    const made = await form('POST', jarJob(job));
    return form('PATCH', { job_id: made.json.payload.job_id, manager_spu: 1, ...body });
  },
  runJobs: batch('POST', '/job/run', 'parcels_clean'),
  stopJobs: batch('POST', '/job/stop', 'orders_alarm'),
  deleteJobs: batch('DELETE', '/job', 'parcels_clean'),
  queryJobMetrics: (body) => world.post('/jobs/metrics', body),
  authorizeObs: ({ buckets = ['obs-archive'] }) => world.post('/obs_authorize', buckets),
  createTemplate: (body) => create('/job_template', { ...template, ...body }),
  async updateTemplate(body) {
    const made = await create('/job_template', template);
    return patch('/job_template', { id: made.json.payload.template_id, ...body });
  },
};

const runs = Object.entries(ruleCases).flatMap(([id, cases]) =>
  [cases].flat().flatMap((one: RuleCase, index) =>
    (rules[id]?.endpoints ?? []).flatMap((endpoint) => {
      const send = one.only?.includes(endpoint) === false ? undefined : senders[endpoint];
      return send ? [{ id, endpoint, index, send, ...one }] : [];
    }),
  ),
);

describe('The rule', () => {
  test.each(runs)(
    '$id holds for $endpoint ($index)',
    async ({ id, send, broken, kept, job, told }) => {
      const refused = await send(broken, job);
      expect([refused.status, refused.json.error_id]).toEqual([400, told ?? rules[id]?.code]);
      world.emulator.reset();
      expect((await send(kept, job)).json).not.toHaveProperty('error_id');
    },
  );

  const judged = Object.keys(rules).filter((id) => rules[id]?.breaks);

  test('has a case if it can be judged by the body', () => {
    expect(Object.keys(ruleCases).sort()).toEqual(judged.sort());
    expect(new Set(runs.map(({ id }) => id))).toEqual(new Set(judged));
  });

  test.each(judged)('%s is judged alone as well: its case breaks it', (id) => {
    for (const { broken, kept, job } of [ruleCases[id] ?? []].flat()) {
      const named = { job_id: 1, job_ids: [1], buckets: ['obs-archive'] };
      const base = id.startsWith('template') ? template : id in jarJobRules ? jarJob(job) : sqlJob;
      const files = (body: Body) =>
        Object.fromEntries(
          Object.entries(body).map(([name, value]) =>
            value instanceof Uint8Array ? [name, { bytes: value }] : [name, value],
          ),
        );
      const judge = (body: Body) => rules[id]?.breaks?.({ ...named, ...base, ...files(body) });
      expect([judge(broken), judge(kept)]).toEqual([true, false]);
    }
  });

  test('belongs to calls that exist', () => {
    const named = new Set(Object.values(rules).flatMap((rule) => rule.endpoints));
    expect([...named].filter((name) => !(name in endpoints))).toEqual([]);
  });
});
