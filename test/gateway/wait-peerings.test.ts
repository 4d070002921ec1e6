import { describe, expect, test } from 'vitest';
import { useWaiting, waited } from '../support/waiting.js';

const { world, begin, send, cluster: _, ...writing } = useWaiting('getPeering');

const pending = () => writing.peering('PENDING_ACCEPTANCE');

describe('acceptPeering that waits', () => {
  test('answers when the connection is active', async () => {
    const { id } = await pending();
    const { written } = begin('acceptPeering', { id }, 'peering { id status requester { vpcId } }');
    const { payload, errors } = await written;
    expect([payload, errors]).toEqual([]);
  });
});
