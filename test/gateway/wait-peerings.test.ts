import { describe, expect, test } from 'vitest';
import { usePeerings } from '../support/peerings.js';
import { useWaiting, waited } from '../support/waiting.js';

const writing = useWaiting('getPeering');
const { world, begin, send, peering } = writing;
const { seeded } = usePeerings(writing);

describe('acceptPeering that waits', () => {
  test('answers when the connection is active', async () => {
    const id = await seeded('fleet-maps', 'fleet_tracking');
    const selected = 'peering { id status cluster { clusterId } }';
    const { written } = begin('acceptPeering', { id }, selected, { 'x-explain': '1' });
    const { payload, extensions } = await written;
    expect(payload).toEqual({
      peering: { id, status: 'ACTIVE', cluster: { clusterId: id.split(':')[1] } },
      wait: waited('SETTLED', 'ACTIVE'),
      userErrors: [],
    });
    expect(extensions?.upstream?.operations.map(({ operation }) => operation)).toEqual([
      'acceptPeering',
    ]);
  });

  test('does not wait where it is refused', async () => {
    const { id } = await peering('ACTIVE');
    const args = { id, waitFor: {} };
    const { payload, calls } = await send('acceptPeering', args, 'peering { id } wait { outcome }');
    expect(payload).toMatchObject({ peering: null, wait: null });
    expect(payload.userErrors).toHaveLength(1);
    expect(calls).toEqual(['acceptPeering']);
    expect(world.calls()).toEqual([]);
  });
});
