import { describe, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();
const fields = 'resourceId resourceName eventName eventType rating user at ip result resultCode';

const traces = async (query: string) => {
  const [answer] = await world.rest(`/audit_logs?${query}`);
  return answer.payload.traces.map((wire: Record<string, string>) => ({
    resourceId: wire.resource_id,
    resourceName: wire.resource_name,
    eventName: wire.event_name,
    eventType: wire.event_type,
    rating: wire.event_rating,
    user: wire.op_user,
    at: new Date(Number(wire.op_time)).toISOString(),
    ip: wire.op_ip,
    result: wire.op_result,
    resultCode: wire.op_result?.split('::')[0],
  }));
};

describe('The audit log', () => {
  test.each(['JOB', 'TEMPLATE', 'CLUSTER'])('of each %s is what the service logs', async (type) => {
    const { auditLogs } = await world.data(
      `query ($type: AuditResourceType!) { auditLogs(resourceType: $type, first: 15) { nodes { ${fields} } } }`,
      { type },
    );
    const wire = await traces(`resource_type=${type.toLowerCase()}&limit=15`);
    expect(wire).toHaveLength(15);
    expect(auditLogs.nodes).toEqual(wire);
  });

  test.each([
    ['Job', 'jobs', 'JOB'],
    ['Cluster', 'clusters', 'CLUSTER'],
    ['Template', 'templates', 'TEMPLATE'],
  ])('of a %s hangs on it, and can be asked for by its id', async (type, list, resourceType) => {
    const data = await world.data(`{ ${list}(first: 1, orderBy: ASC) { nodes { id } } }`);
    const { id } = data[list].nodes[0];
    const rawId = id.split(':')[1];
    const { node, byId, byRawId } = await world.data(
      `query ($id: ID!, $rawId: ID!) {
        node(id: $id) { ... on ${type} { auditLogs { totalCount nodes { ${fields} } } } }
        byId: auditLogs(resourceType: ${resourceType}, resourceId: $id) { nodes { ${fields} } }
        byRawId: auditLogs(resourceType: ${resourceType}, resourceId: $rawId) { nodes { ${fields} } } }`,
      { id, rawId },
    );
    const wire = await traces(`resource_type=${type.toLowerCase()}&resource_id=${rawId}`);
    expect(wire.length).toBeGreaterThan(0);
    expect(node.auditLogs).toEqual({ totalCount: wire.length, nodes: wire });
    expect(byId.nodes).toEqual(wire);
    expect(byRawId.nodes).toEqual(wire);
  });

  test('is read in pages of at most 50, as the service demands', async () => {
    world.calls();
    const { auditLogs } = await world.data(
      '{ auditLogs(resourceType: JOB, first: 100) { nodes { at } } }',
    );
    expect(auditLogs.nodes).toHaveLength(100);
    const calls = world.received();
    expect(calls.map(({ status }) => status)).toEqual([200, 200]);
  });
});
