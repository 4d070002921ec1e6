import type { Rule, WireBody } from '../rule.js';
import { hostRangeOf, isInside, rangeOf } from './network.js';
import { above, below, bytesOver, isSet, missing, noneOf, unlike } from './predicates.js';

/** Sizes of management nodes in SPUs. The documents only show 2. */
export const managerSizes = ['2', '4', '8'] as const;

const written = ['createCluster', 'updateCluster'] as const;

/** Networks that are given have to be such, and each has to lie inside the next larger one. */
function networkBreaks({ vpc_cidr, subnet_cidr, subnet_gateway }: WireBody): boolean {
  const given = [
    [vpc_cidr, rangeOf(vpc_cidr)],
    [subnet_cidr, rangeOf(subnet_cidr)],
    [subnet_gateway, hostRangeOf(subnet_gateway)],
  ] as const;
  const ranges = given.filter(([value]) => isSet(value)).map(([, range]) => range);
  return ranges.some((range, index) => {
    const outer = ranges[index - 1];
    return !range || (outer !== undefined && !isInside(range, outer));
  });
}

/** Rules of what an exclusive cluster is ordered and changed with (5.3.1, 5.3.5). */
export const clusterRules = {
  'cluster-role': {
    endpoints: ['createCluster'],
    text: 'Only a user with the role cs_adm may create exclusive clusters.',
    code: 'CS.10005',
    section: '5.3.1',
    certainty: 'inferred',
  },
  'cluster-name-required': {
    endpoints: written,
    text: 'A cluster has a name; an update has to repeat it even if it stays.',
    code: 'CS.20008',
    section: '5.3.1, 5.3.5, 7.2',
    certainty: 'stated',
    field: 'name',
    breaks: missing('name'),
  },
  'cluster-name-length': {
    endpoints: written,
    text: 'The name of a cluster takes up to 100 bytes.',
    code: 'CS.20009',
    section: '7.2',
    certainty: 'stated',
    field: 'name',
    breaks: bytesOver('name', 100),
  },
  'cluster-name-charset': {
    endpoints: written,
    text: 'The name of a cluster is made of letters, digits, underscores and hyphens.',
    code: 'CS.20011',
    section: '7.2',
    certainty: 'stated',
    field: 'name',
    breaks: unlike('name', /^[A-Za-z0-9_-]+$/),
  },
  'cluster-desc-length': {
    endpoints: written,
    text: 'The description of a cluster takes up to 512 bytes.',
    code: 'CS.20010',
    section: '7.2',
    certainty: 'stated',
    field: 'desc',
    breaks: bytesOver('desc', 512),
  },
  'cluster-spu-max': {
    endpoints: written,
    text: 'One cluster may have up to 400 SPUs.',
    code: 'CS.20003',
    section: '7.2',
    certainty: 'stated',
    field: 'maximum_spu_quota',
    breaks: above('maximum_spu_quota', 400),
  },
  'cluster-spu-min': {
    endpoints: [...written, 'updateUserQuota'],
    text: 'The SPU quota of a cluster or a user is at least 1.',
    code: 'CS.20012',
    section: '7.2',
    certainty: 'stated',
    field: 'maximum_spu_quota',
    breaks: (body) => below('maximum_spu_quota', 1)(body) || below('spu_quota', 1)(body),
  },
  'cluster-network': {
    endpoints: ['createCluster'],
    text: 'VPC and subnet are networks in CIDR notation, the subnet lies inside the VPC and the gateway inside the subnet.',
    code: 'CS.20022',
    section: '7.2',
    certainty: 'stated',
    field: 'vpc_cidr',
    breaks: networkBreaks,
  },
  'cluster-manager-spec': {
    endpoints: written,
    text: `Management nodes come in sizes of ${managerSizes.join(', ')} SPUs.`,
    code: 'CS.20023',
    section: '7.2',
    certainty: 'stated',
    field: 'manager_node_spu',
    breaks: (body) =>
      ['manager_node_spec', 'manager_node_spu'].some((field) => noneOf(field, managerSizes)(body)),
  },
  'cluster-name-unique': {
    endpoints: written,
    text: 'No two clusters of a project share a name.',
    code: 'CS.20006',
    section: '7.2',
    certainty: 'stated',
    field: 'name',
  },
  'cluster-spu-total': {
    endpoints: written,
    text: 'All clusters of a project together have a ceiling of SPUs; the refusal tells what is left.',
    code: 'CS.20004',
    section: '7.2',
    certainty: 'stated',
    field: 'maximum_spu_quota',
  },
  'cluster-spu-used': {
    endpoints: ['updateCluster'],
    text: 'The quota of a cluster stays at or above the SPUs that its jobs hold.',
    code: 'CS.20007',
    section: '7.2',
    certainty: 'stated',
    field: 'maximum_spu_quota',
  },
  'cluster-manager-sold-out': {
    endpoints: written,
    text: 'Management nodes of a size can be sold out, as can compute nodes (CS.20025) and everything else (CS.20014).',
    code: 'CS.20024',
    section: '7.2',
    certainty: 'stated',
    field: 'manager_node_spu',
  },
  'cluster-create-failed': {
    endpoints: ['createCluster'],
    text: 'The service may fail to create a cluster.',
    code: 'CS.20001',
    section: '7.2',
    certainty: 'stated',
  },
} as const satisfies Record<string, Rule>;
