import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Answer, useEmulator } from './client.js';
import { flinkJob, formOf, sqlJob, template } from './job-bodies.js';
import { shapeOf } from './shape.js';

const world = useEmulator();
const file = new URL('../reference/endpoints.json', import.meta.url);
interface Documented {
  id: string;
  write: boolean;
  exampleResponse: unknown;
  successStatus: number;
}
const documented: Documented[] = JSON.parse(readFileSync(file, 'utf8'));
const writes = documented.filter(({ write }) => write);

const patch = (path: string, body: object) => world.inProject(path, { method: 'PATCH', body });
const remove = (path: string, body?: unknown) =>
  world.inProject(path, { method: 'DELETE', ...(body !== undefined && { body }) });
const at = async (name: string) => `/reserved_cluster/${await world.cluster(name)}`;
const act = async (name: string, verb: string) =>
  world.post(`${await at(name)}/${verb}`, { cluster_id: String(await world.cluster(name)) });
const jar = async () => ({ ...flinkJob, cluster_id: await world.cluster('orders_realtime') });

const created = async (answer: Promise<Answer>) => (await answer).json.payload;
const sqlJobId = async () => (await created(world.post('/sql_job', sqlJob))).job_id;
const jarJobId = async () =>
  (await created(world.post('/jar_job', undefined, { form: formOf(await jar()) }))).job_id;
const templateId = async () => (await created(world.post('/job_template', template))).template_id;

const mapping = { hostname: 'one.example', ip: '10.1.1.1' };
const hosts = async () => `${await at('telemetry')}/hosts`;
const hostId = async () =>
  (await world.post(await hosts(), { hosts_info: [mapping] })).json[0].payload.host_id;

const createPeering = async () => {
  const vpc = world.emulator.vpcs[2];
  const body = { vpc_id: vpc?.vpcId, name: 'far', accept_tenant_id: vpc?.tenantId };
  return world.post(`${await at('telemetry')}/peering`, body);
};
const peering = async () => {
  const { id, accept_vpc_info } = (await createPeering()).json.peering;
  const accepted = await accept(id);
  return {
    id,
    accepted,
    vpcId: accept_vpc_info.vpc_id,
    at: `${await at('telemetry')}/peering/${id}`,
  };
};
const accept = (id: string) =>
  world.call(`/v2.0/vpc/peerings/${id}/accept`, {
    method: 'PUT',
    token: world.emulator.peer.token,
  });
const route = async () => {
  const { at } = await peering();
  return { at, created: await world.post(`${at}/route`, { destination: '10.60.0.0/16' }) };
};

const requests: Record<string, () => Promise<Answer>> = {
  'register-user': () => world.post('/user_register'),
  'authorize-obs': () => world.post('/obs_authorize', ['obs-partner-drop']),
  'create-sql-job': () => world.post('/sql_job', sqlJob),
  'update-sql-job': async () => patch('/sql_job', { job_id: await sqlJobId(), desc: 'x' }),
  'create-jar-job': async () => world.post('/jar_job', undefined, { form: formOf(await jar()) }),
  'update-jar-job': async () =>
    world.inProject('/jar_job', {
      method: 'PATCH',
      form: formOf({ job_id: await jarJobId(), manager_spu: 1, desc: 'x' }),
    }),
  'run-job': async () => world.post(`/job/${await world.job('parcels_clean')}/run`),
  'run-jobs': async () => world.post('/job/run', [await world.job('parcels_clean')]),
  'stop-job': async () => world.post(`/job/${await world.job('orders_alarm')}/stop`),
  'stop-jobs': async () => world.post('/job/stop', [await world.job('orders_alarm')]),
  'delete-job': async () => remove(`/job/${await world.job('orders_alarm')}`),
  'delete-jobs': async () => remove('/job', [await world.job('orders_alarm')]),
  'create-template': () => world.post('/job_template', template),
  'update-template': async () => patch('/job_template', { id: await templateId(), desc: 'x' }),
  'delete-template': async () => remove(`/job_template/${await templateId()}`),
  'create-cluster': () => world.post('/reserved_cluster', { name: 'new' }),
  'update-cluster': async () => patch(await at('telemetry'), { name: 'new' }),
  'delete-cluster': async () => remove(await at('telemetry')),
  'stop-cluster': () => act('telemetry', 'stop'),
  'restart-cluster': () => act('archive_replay', 'restart'),
  'add-cluster-hosts': async () => world.post(await hosts(), { hosts_info: [mapping] }),
  'update-cluster-host': async () =>
    patch(`${await hosts()}/${await hostId()}`, { hosts_info: mapping }),
  'delete-cluster-hosts': async () => remove(await hosts(), { hosts_id: [await hostId()] }),
  'upload-cluster-hosts-file': async () => {
    const form = new FormData();
    form.set('hosts_file', new Blob(['10.1.1.1 one.example']), 'hosts');
    return world.inProject(`${await at('telemetry')}/hosts_file`, { method: 'POST', form });
  },
  'update-user-quota': async () => {
    const { users } = (await world.inProject('/user_quotas')).json.payload;
    return patch(`/user_quota/${users[0].user_id}`, { clusters: [] });
  },
  'create-peering': createPeering,
  'delete-peering': async () => remove((await peering()).at),
  'accept-peering': async () => (await peering()).accepted,
  'create-local-route': async () => (await route()).created,
  'create-peer-route': async () => {
    const { id: nexthop, vpcId: vpc_id } = await peering();
    const route = { type: 'peering', nexthop, destination: '172.19.0.0/22', vpc_id };
    const { token } = world.emulator.peer;
    return world.call('/v2.0/vpc/routes', { body: { route }, token });
  },
  'delete-route': async () => {
    const { at, created } = await route();
    return remove(`${at}/route/${created.json.route.id}`);
  },
};

describe('An answer to a write has the keys, types and success code of the documented example', () => {
  test('for every write', () => {
    expect(Object.keys(requests).sort()).toEqual(writes.map(({ id }) => id).sort());
  });

  test.each(writes)('$id', async ({ id, exampleResponse, successStatus }) => {
    const answer = await requests[id]?.();
    expect(answer?.status).toBe(successStatus);
    const codeOf = (body: unknown) => (Array.isArray(body) ? body[0] : body)?.message_id;
    expect(codeOf(answer?.json)).toBe(codeOf(exampleResponse));
    if (exampleResponse === null) expect(answer?.text).toBe('');
    else expect(shapeOf(answer?.json).sort()).toEqual(shapeOf(exampleResponse).sort());
  });
});
