import { expect, test } from 'vitest';
import type { EndpointName } from '../../src/api/endpoints.js';
import type { Rule } from '../../src/api/rule.js';
import { dliPoolRules } from '../../src/api/rules/dli-pool.js';
import { dliQueueRules } from '../../src/api/rules/dli-queue.js';
import { type Answer, useEmulator } from './client.js';
import { queueRuleCases } from './dli-queue-rule-cases.js';

const world = useEmulator();
const rules: Readonly<Record<string, Rule>> = { ...dliQueueRules, ...dliPoolRules };
type Body = Readonly<Record<string, unknown>>;

/** Good bodies into which a case is laid. */
const bodies: Readonly<Partial<Record<EndpointName, Body>>> = {
  createQueue: { queue_name: 'loads', cu_count: 16 },
  setQueuePrivileges: {
    queue_name: 'etl',
    user_name: 'li_wei',
    action: 'update',
    privileges: ['RESTART'],
  },
  createElasticResourcePool: { elastic_resource_pool_name: 'spare', min_cu: 64, max_cu: 128 },
};
const send = (endpoint: EndpointName, body: Body): Promise<Answer> => {
  if (endpoint === 'createQueue') return world.post('/queues', body);
  if (endpoint === 'setQueuePrivileges') {
    return world.inProject('/queues/user-authorization', { method: 'PUT', body });
  }
  return world.call(`/v3/${world.emulator.demo.projectId}/elastic-resource-pools`, { body });
};

const runs = Object.entries(queueRuleCases).flatMap(([id, cases]) =>
  [cases]
    .flat()
    .flatMap(({ broken, kept }, index) =>
      (rules[id]?.endpoints ?? []).map((endpoint) => ({ id, endpoint, index, broken, kept })),
    ),
);

test.each(runs)(
  'The rule $id holds for $endpoint ($index)',
  async ({ id, endpoint, broken, kept }) => {
    const body = bodies[endpoint] ?? {};
    const refused = await send(endpoint, { ...body, ...broken });
    expect([refused.status, refused.json.error_code]).toEqual([400, 'DLI.0001']);
    expect((await send(endpoint, { ...body, ...kept })).json).toMatchObject({ is_success: true });
    expect(rules[id]?.breaks?.({ ...body, ...broken })).toBe(true);
    expect(rules[id]?.breaks?.({ ...body, ...kept })).toBe(false);
  },
);

test('Every rule of queues and pools that can be judged by the body has a case', () => {
  const judged = Object.keys(rules).filter((id) => rules[id]?.breaks);
  expect(Object.keys(queueRuleCases).sort()).toEqual(judged.sort());
});
