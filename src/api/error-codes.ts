import type { ErrorRow } from './error-code.js';
import { accountErrors } from './error-codes/account.js';
import { bucketErrors } from './error-codes/bucket.js';
import { clusterErrors } from './error-codes/cluster.js';
import { commonErrors } from './error-codes/common.js';
import { hostMappingErrors } from './error-codes/host-mapping.js';
import { jobErrors } from './error-codes/job.js';
import { peeringErrors } from './error-codes/peering.js';
import { quotaErrors } from './error-codes/quota.js';
import { templateErrors } from './error-codes/template.js';

/** Every error code of CS (7.2), in the order of the codes. CS sends HTTP 400 for all of them. */
export const errorCodes = {
  ...commonErrors,
  ...jobErrors,
  ...templateErrors,
  ...bucketErrors,
  ...clusterErrors,
  ...quotaErrors,
  ...hostMappingErrors,
  ...peeringErrors,
  ...accountErrors,
};

export type ErrorCode = keyof typeof errorCodes;

/** The row of a code, if the catalogue has it. */
export const errorRow = (code: string): ErrorRow | undefined =>
  (errorCodes as Readonly<Record<string, ErrorRow>>)[code];
