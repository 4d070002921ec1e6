import { idFormats } from '../../api/ids.js';
import type { CreateCdmJobInput, MutationResolvers } from '../generated/resolvers.js';
import { badInput } from '../mapping/bad-input.js';
import { readCdmJob } from '../mapping/cdm-job.js';
import { newCdmJob, sideOf } from '../mapping/cdm-job-input.js';
import { isWire } from '../mapping/reader.js';
import { mutation } from '../mutations/mutation.js';
import { type PathOf, userError } from '../mutations/user-errors.js';

/** The code of CDM for a job whose content is not valid; its check of a job has none. */
const invalidJob = 'Cdm.0018';

/** A code does not tell which of two links or connectors it means. */
const pathOf =
  ({ fromLinkName, toConnectorName }: CreateCdmJobInput): PathOf =>
  (wire) => {
    if (wire === 'cdm_cluster_id') return ['clusterId'];
    if (wire === 'name') return ['input', 'name'];
    if (wire === 'job_type') return ['input', 'jobType'];
    if (wire === 'to-link-name' && !fromLinkName) return ['input', 'toLinkName'];
    if (wire === 'from-connector-name' && !toConnectorName) return ['input', 'fromConnectorName'];
    return undefined;
  };

const clusterOf = (given: string): string => {
  if (idFormats.cdm_cluster_id(given)) return given;
  throw badInput(
    `${JSON.stringify(given.slice(0, 80))} is no cluster of CDM: its id is a UUID. Clusters of CS cannot take its place.`,
  );
};

interface Arguments {
  readonly clusterId: string;
  readonly input: CreateCdmJobInput;
}

export const Mutation: MutationResolvers = {
  createCdmJob: mutation({
    paths: ({ input }: Arguments) => pathOf(input),
    async write({ clusterId, input }: Arguments, { upstream }) {
      const body = newCdmJob(input);
      const answer = await upstream('createCdmJob', { cdm_cluster_id: clusterOf(clusterId), body });
      const { name, verdicts } = readCdmJob(isWire(answer) ? answer : {});
      const told = verdicts.map(({ message, isError, config }) => {
        const side = config === null ? null : sideOf(config, input);
        return { message, isError, field: side && ['input', side] };
      });
      const userErrors = told
        .filter(({ isError }) => isError)
        .map(({ message, field }) => ({
          ...userError(invalidJob, () => undefined, { cause: message }),
          message,
          field,
        }));
      return {
        name: userErrors.length > 0 ? null : (name ?? input.name ?? null),
        warnings: told.filter(({ isError }) => !isError),
        userErrors,
      };
    },
  }),
};
