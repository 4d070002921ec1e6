import type { ErrorRow } from './error-code.js';
import { accountErrors } from './error-codes/account.js';
import { bucketErrors } from './error-codes/bucket.js';
import { cdmErrors } from './error-codes/cdm.js';
import { clusterErrors } from './error-codes/cluster.js';
import { commonErrors, internalErrors } from './error-codes/common.js';
import { dliErrors } from './error-codes/dli.js';
import { hostMappingErrors } from './error-codes/host-mapping.js';
import { jobErrors, jobListErrors } from './error-codes/job.js';
import { jobResourceErrors } from './error-codes/job-resources.js';
import { jobSettingErrors } from './error-codes/job-settings.js';
import { peeringErrors } from './error-codes/peering.js';
import { quotaErrors } from './error-codes/quota.js';
import { templateErrors } from './error-codes/template.js';

/** Every error code of CS (7.2), and those of DLI and CDM that its calls can meet, in the order of the codes. CS sends HTTP 400 for all of its own. */
export const errorCodes = {
  ...commonErrors,
  ...jobSettingErrors,
  ...jobResourceErrors,
  ...jobErrors,
  ...templateErrors,
  ...bucketErrors,
  ...clusterErrors,
  ...quotaErrors,
  ...hostMappingErrors,
  ...peeringErrors,
  ...jobListErrors,
  ...accountErrors,
  ...internalErrors,
  ...dliErrors,
  ...cdmErrors,
};

export type ErrorCode = keyof typeof errorCodes;

/** Every word that the catalogue has for a code. */
export type ErrorReason = (typeof errorCodes)[ErrorCode]['reason'];

const rows: Readonly<Record<string, ErrorRow<ErrorReason>>> = errorCodes;

/** The row of a code, if the catalogue has it. */
export const errorRow = (code: string): ErrorRow<ErrorReason> | undefined =>
  Object.hasOwn(rows, code) ? rows[code] : undefined;

/** All codes with their rows, in the order of the codes. */
export const errorRows = Object.entries(rows);
