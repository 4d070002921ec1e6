import { expect, test } from 'vitest';
import { deploymentOf } from '../../../src/gateway/live/create-bus.js';
import type { UpstreamOptions } from '../../../src/gateway/upstream/client.js';

const endpoints = {
  cs: 'https://cs.example',
  iam: 'https://iam.example',
  vpc: 'https://vpc.example',
  dli: null,
  cdm: null,
} as const;
const nameOf = (
  more: Partial<UpstreamOptions['endpoints']> = {},
  auth: UpstreamOptions['auth'] = { mode: 'passthrough' },
) => deploymentOf({ endpoints: { ...endpoints, ...more }, auth } as UpstreamOptions);

test('Replicas that ask the same are of one deployment, with versions that knew no DLI if they have none', () => {
  expect(nameOf()).toBe('7Q4fBm-jKJcMQ1RL');
  expect(nameOf({ cdm: 'https://cdm.example' })).toBe(nameOf()); // nothing of it is watched
  const dli = 'https://dli.example';
  expect(nameOf({ dli })).toBe(nameOf({ dli }));
});

test('Replicas that ask others, or as somebody else, stay apart', () => {
  const names = [
    nameOf(),
    nameOf({ dli: 'https://dli.example' }),
    nameOf({ dli: 'https://other.example' }),
    nameOf({ dli: endpoints.cs }), // as where the emulator stands for both
    nameOf({ cs: 'https://other.example' }),
    nameOf({}, { mode: 'aksk', accessKey: 'A', secretKey: 'S' }),
    nameOf({}, { mode: 'aksk', accessKey: 'B', secretKey: 'S' }),
  ];
  expect(new Set(names).size).toBe(names.length);
});
