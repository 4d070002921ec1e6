import type { RuleCase } from './job-rule-cases.js';

const names = (field: string): RuleCase[] => [
  { broken: { [field]: 'a-b' }, kept: { [field]: 'a_b' } },
  { broken: { [field]: '12' }, kept: { [field]: '1a' } },
  { broken: { [field]: '_a' }, kept: { [field]: 'a_' } },
  { broken: { [field]: '' }, kept: { [field]: 'a' } },
  { broken: { [field]: 'x'.repeat(129) }, kept: { [field]: 'x'.repeat(128) } },
];

/** A case for every rule of queues and pools of DLI that can be judged by the body, by the id of the rule. */
export const queueRuleCases: Readonly<Record<string, RuleCase | readonly RuleCase[]>> = {
  'dli-queue-name': names('queue_name'),
  'dli-queue-type': [
    { broken: { queue_type: 'spark' }, kept: { queue_type: 'general' } },
    { broken: { queue_type: 'all' }, kept: { queue_type: '' } },
  ],
  'dli-queue-cus': [
    { broken: { cu_count: 32 }, kept: { cu_count: 64 } },
    { broken: { cu_count: null }, kept: { cu_count: 256 } },
  ],
  'dli-queue-mode': { broken: { resource_mode: 2 }, kept: { resource_mode: 1 } },
  'dli-queue-platform': { broken: { platform: 'riscv' }, kept: { platform: 'aarch64' } },
  'dli-privileges-rights': [
    { broken: { privileges: ['ALL'] }, kept: { privileges: ['RESTART', 'SCALE_QUEUE'] } },
    { broken: { privileges: 'RESTART' }, kept: { privileges: [] } },
  ],
  'dli-privileges-action': { broken: { action: 'give' }, kept: { action: 'update' } },
  'dli-pool-name': names('elastic_resource_pool_name'),
  'dli-pool-desc-length': {
    broken: { description: '池'.repeat(257) },
    kept: { description: '池'.repeat(256) },
  },
  'dli-pool-least': [
    { broken: { min_cu: 63 }, kept: { min_cu: 64 } },
    {
      broken: { min_cu: 15, label: { spec: 'basic' } },
      kept: { min_cu: 16, label: { spec: 'basic' } },
    },
  ],
  'dli-pool-range': { broken: { min_cu: 80, max_cu: 79 }, kept: { min_cu: 80, max_cu: 80 } },
};
