import { describe, expect, test } from 'vitest';
import type { EndpointName } from '../../src/api/endpoints.js';
import { brokenRules, type Rule, type WireBody } from '../../src/api/rule.js';
import { dliJobRules } from '../../src/api/rules/dli-job.js';
import { dliJobReadRules } from '../../src/api/rules/dli-job-read.js';
import { dliJobRunRules } from '../../src/api/rules/dli-job-run.js';
import { dliTemplateRules } from '../../src/api/rules/dli-template.js';
import type { Answer } from './client.js';
import { dliJarJob, dliSqlJob, dliTemplate, refusal, useDli } from './dli-world.js';

const rules: Readonly<Record<string, Rule>> = {
  ...dliJobRules,
  ...dliJobRunRules,
  ...dliJobReadRules,
  ...dliTemplateRules,
};

/** What turns a body that is taken into one that just breaks a rule, and into one that only just does not. */
type Case = readonly [rule: string, breaks: WireBody, keeps: WireBody];

const tag = (key: unknown, value: unknown) => ({ tags: [{ key, value }] });
const long = (characters: number) => '𝄞'.repeat(characters);
const mib = 1_024 * 1_024;

const cases: readonly Case[] = [
  ['dli-job-name-required', { name: '' }, { name: 'x' }],
  ['dli-job-name-length', { name: 'x'.repeat(58) }, { name: 'x'.repeat(57) }],
  ['dli-job-name-charset', { name: 'my job' }, { name: 'My_job-1' }],
  ['dli-job-desc-length', { desc: long(513) }, { desc: long(512) }],
  ['dli-job-queue-length', { queue_name: 'x'.repeat(129) }, { queue_name: 'ETL' }],
  ['dli-job-cus', { cu_number: 401 }, { cu_number: 400 }],
  ['dli-job-cus', { cu_number: 1 }, { cu_number: 2 }],
  ['dli-job-cus', { cu_number: 2.5 }, {}],
  ['dli-job-parallel', { parallel_number: 2_001, cu_number: 400 }, {}],
  ['dli-job-parallel', { parallel_number: 0 }, { parallel_number: 1 }],
  ['dli-job-manager', { manager_cu_number: 0 }, { manager_cu_number: 1 }],
  [
    'dli-job-manager',
    { cu_number: 3, manager_cu_number: 3 },
    { cu_number: 3, manager_cu_number: 2 },
  ],
  [
    'dli-job-parallel-per-cu',
    { cu_number: 4, manager_cu_number: 2, parallel_number: 9 },
    { cu_number: 4, manager_cu_number: 2, parallel_number: 8 },
  ],
  ['dli-job-resumes', { resume_max_num: 0 }, { resume_max_num: 1 }],
  ['dli-job-resumes', { resume_max_num: -2 }, { resume_max_num: -1 }],
  ['dli-job-checkpoint-mode', { checkpoint_mode: 3 }, { checkpoint_mode: 2 }],
  ['dli-job-checkpoint-mode', { checkpoint_mode: 'never' }, { checkpoint_mode: 'at_least_once' }],
  ['dli-job-checkpoint-interval', { checkpoint_interval: 3_601 }, { checkpoint_interval: 3_600 }],
  ['dli-job-tags', tag('', 'x'), tag('x', 'x')],
  ['dli-job-tags', tag('x'.repeat(129), 'x'), tag('x'.repeat(128), 'x')],
  ['dli-job-tags', tag('x', 'x'.repeat(256)), tag('x', 'x'.repeat(255))],
  ['dli-job-tags', { tags: ['x'] }, { tags: [] }],
  ['dli-job-sql-length', { sql_body: 'x'.repeat(mib + 1) }, { sql_body: 'x'.repeat(mib) }],
  ['dli-job-type', { job_type: 'flink_jar_job' }, { job_type: 'flink_opensource_sql_job' }],
  ['dli-job-run-mode', { run_mode: 'somewhere' }, { run_mode: 'exclusive_cluster' }],
  [
    'dli-job-shared-type',
    { run_mode: 'shared_cluster', job_type: 'flink_opensource_sql_job' },
    { run_mode: 'shared_cluster', job_type: 'flink_sql_job' },
  ],
  ['dli-job-dirty-data', { dirty_data_strategy: '2:' }, { dirty_data_strategy: '2:a/b' }],
  ['dli-job-dirty-data', { dirty_data_strategy: '3' }, { dirty_data_strategy: '0' }],
  ...[[], [0], ['5'], [null], [1.5], 7].map(
    (job_ids): Case => ['dli-batch-ids', { job_ids }, { job_ids: [101] }],
  ),
  ['dli-metrics-ids', { job_ids: [] }, { job_ids: [101] }],
  ['dli-metrics-ids', {}, { job_ids: [101, 101] }],

  ['dli-template-name-required', { name: '' }, { name: 'x' }],
  ['dli-template-name-length', { name: long(65) }, { name: long(64) }],
  ['dli-template-desc-length', { desc: long(513) }, { desc: long(512) }],
  ['dli-template-sql-length', { sql_body: long(10_001) }, { sql_body: long(10_000) }],
  ['dli-template-type', { job_type: 'flink_jar_job' }, { job_type: 'flink_opensource_sql_job' }],
  ['dli-template-tags', tag('x', ''), tag('x', 'y')],
];

const dli = useDli();

/** Lays a case into a body that is taken; an update first creates what it changes. */
const senders: Readonly<Partial<Record<EndpointName, (body: WireBody) => Promise<Answer>>>> = {
  createDliSqlJob: (body) => dli.post('/sql-jobs', { ...dliSqlJob, ...body }),
  // The type of a job is given for good; it decides whether the job may move to the shared cluster.
  updateDliSqlJob: async ({ job_type = dliSqlJob.job_type, ...body }) =>
    dli.put(`/sql-jobs/${await dli.create({ job_type })}`, body),
  createDliJarJob: (body) => dli.post('/flink-jobs', { ...dliJarJob, ...body }),
  async updateDliJarJob(body) {
    const made = await dli.post('/flink-jobs', dliJarJob);
    return dli.put(`/flink-jobs/${made.json.job.job_id}`, body);
  },
  runDliJobs: (body) => dli.post('/jobs/run', body),
  stopDliJobs: (body) => dli.post('/jobs/stop', body),
  deleteDliJobs: (body) => dli.post('/jobs/delete', body),
  queryDliJobMetrics: (body) => dli.post('/jobs/metrics', body),
  createDliTemplate: (body) => dli.post('/job-templates', { ...dliTemplate, ...body }),
  async updateDliTemplate(body) {
    const made = await dli.post('/job-templates', dliTemplate);
    return dli.put(`/job-templates/${made.json.template.template_id}`, body);
  },
};

const runs = cases.flatMap(([id, breaks, keeps], index) =>
  (rules[id]?.endpoints ?? []).flatMap((endpoint) => {
    const send = senders[endpoint];
    return send ? [{ id, index, endpoint, send, breaks, keeps }] : [];
  }),
);

describe('The rule', () => {
  test.each(runs)('$id holds for $endpoint ($index)', async ({ id, send, breaks, keeps }) => {
    const { status, json } = await send(breaks);
    expect([status, json]).toEqual([400, refusal(rules[id]?.code ?? '')]);
    dli.emulator.reset();
    const kept = await send(keeps);
    // Of a batch the verdict on a job may be a refusal of another kind.
    expect(kept.status === 200 || Array.isArray(kept.json)).toBe(true);
  });

  test.each(cases)('%s is judged alone as well', (id, breaks, keeps) => {
    const [endpoint = 'createDliSqlJob'] = rules[id]?.endpoints ?? [];
    const whole = id.startsWith('dli-template') ? dliTemplate : dliSqlJob;
    const one = { [id]: rules[id] as Rule }; // the last test finds a case without a rule
    const broken = (body: WireBody) => brokenRules(one, endpoint, { ...whole, ...body });
    expect([broken(breaks).length, broken(keeps).length]).toEqual([1, 0]);
  });

  test('has a case if it can be judged by the body', () => {
    const judged = Object.keys(rules).filter((id) => rules[id]?.breaks);
    expect([...new Set(cases.map(([id]) => id))].sort()).toEqual(judged.sort());
  });
});
