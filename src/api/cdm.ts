import { endpointsOf } from './endpoint.js';

const endpoint = endpointsOf('cdm');

/** The call of Cloud Data Migration that the gateway makes. Its clusters are none of CS: their ids are UUIDs. */
export const cdm = {
  /** A success may be a refusal: `validation-result` tells. */
  createCdmJob: endpoint('POST /v1.1/{project_id}/clusters/{cdm_cluster_id}/cdm/job', {
    section: 'cdm-create-job',
    body: 'json',
    envelope: 'bare',
    says: ['validation-result', 'validation_result'],
  }),
};
