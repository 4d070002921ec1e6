import { cdmJobTypes } from '../../api/enums.js';
import { isCdmJobName } from '../../api/rules/cdm.js';
import type { CdmConfigInput, CreateCdmJobInput } from '../generated/resolvers.js';
import { badInput } from './bad-input.js';

const sides = ['from', 'to', 'driver'] as const;
type Side = (typeof sides)[number];

/** Names that configurations have unless they are given others. */
const defaultNames: Readonly<Record<Side, string | null>> = {
  from: 'fromJobConfig',
  to: 'toJobConfig',
  driver: null,
};

const nameOf = (side: Side, { name }: CdmConfigInput): string => {
  const given = name || defaultNames[side];
  if (given) return given;
  throw badInput(
    'A configuration in `input.driver` has no `name`, such as `throttlingConfig`: give one.',
  );
};

/** The document spells the value of a parameter `values` in its table and `value` in its example, as clients do. */
const configsOf = (side: Side, configs: readonly CdmConfigInput[]) => ({
  configs: configs.map((config) => {
    const name = nameOf(side, config);
    return {
      name,
      id: config.id ?? undefined,
      type: config.type ?? undefined,
      inputs: (config.inputs ?? []).map((input) => ({
        name: input.name.includes('.') ? input.name : `${name}.${input.name}`,
        value: input.value,
        type: input.type ?? undefined,
      })),
    };
  }),
});

/** The body that creates a job of CDM. */
export const newCdmJob = ({
  name,
  jobType,
  from,
  to,
  driver = [],
  ...input
}: CreateCdmJobInput) => {
  if (typeof name === 'string' && !isCdmJobName(name)) {
    throw badInput('`input.name` must have 1 to 240 characters.');
  }
  const job = {
    name: name ?? undefined,
    job_type: jobType ? cdmJobTypes[jobType].wire : undefined,
    'from-connector-name': input.fromConnectorName,
    'from-link-name': input.fromLinkName ?? undefined,
    'from-config-values': configsOf('from', from),
    'to-connector-name': input.toConnectorName ?? undefined,
    'to-link-name': input.toLinkName,
    'to-config-values': configsOf('to', to),
    'driver-config-values': configsOf('driver', driver),
  };
  return { jobs: [job] };
};

/** Whose configuration a name on the wire is, such as `toJobConfig` or `toJobConfig.table`; null if nobody gave it. */
export const sideOf = (wire: string, { from, to, driver }: CreateCdmJobInput): Side | null => {
  const [config] = wire.split('.');
  const given = { from, to, driver: driver ?? [] };
  const isOf = (side: Side) => given[side].some((one) => nameOf(side, one) === config);
  return sides.find(isOf) ?? null;
};
