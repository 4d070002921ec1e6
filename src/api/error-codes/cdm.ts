import type { ErrorRow } from '../error-code.js';

/**
 * Codes of Cloud Data Migration by which the creation of a job can end. Its table has more, of running jobs and of
 * connections to their sources; what is not here is passed on in the words of the service.
 */
export const cdmErrors = {
  'Cdm.0000': {
    reason: 'INTERNAL_ERROR',
    message: 'CDM failed as a whole.',
    suggestion: 'Try again later; if it keeps failing, open a ticket with the operators of CDM.',
    side: 'service',
    retryable: true,
  },
  'Cdm.0001': {
    reason: 'RESOURCE_NOT_EXIST',
    message: 'CDM lacks something that the job names, or cannot use it.',
    suggestion: 'Check the names of links and the cluster.',
    side: 'caller',
  },
  'Cdm.0004': {
    reason: 'PARAMETER_INVALID',
    message: 'A value is of the wrong type.',
    suggestion: 'Check the values against what CDM takes.',
    side: 'caller',
  },
  'Cdm.0009': {
    reason: 'PARAMETER_INVALID',
    message: 'A number is not whole, is below 0, or is too large for CDM.',
    suggestion: 'Give a whole number from 0 to 2147483647.',
    side: 'caller',
  },
  'Cdm.0010': {
    reason: 'PARAMETER_INVALID',
    message: 'A whole number is beyond what CDM takes in its place.',
    suggestion: 'Give a number within the bounds that CDM names.',
    side: 'caller',
  },
  'Cdm.0011': {
    reason: 'PARAMETER_INVALID',
    message: 'A value is beyond what CDM takes in its place.',
    suggestion: 'Give a value within the bounds that CDM names.',
    side: 'caller',
  },
  'Cdm.0014': {
    reason: 'PARAMETER_INVALID',
    message: 'CDM cannot take one of the values.',
    suggestion: 'Check the values against what CDM takes.',
    side: 'caller',
  },
  'Cdm.0018': {
    reason: 'CDM_JOB_INVALID',
    message: 'The content of the job is not valid.',
    suggestion: 'Mend what the validation names.',
    side: 'caller',
  },
  'Cdm.0020': {
    reason: 'PARAMETER_INVALID',
    message: 'A text lacks what it has to contain.',
    suggestion: 'Add to the text what CDM names.',
    side: 'caller',
  },
  'Cdm.0024': {
    reason: 'PARAMETER_INVALID',
    message: 'A value is none of those that can be chosen.',
    suggestion: 'Choose one of the values that CDM names.',
    side: 'caller',
  },
  'Cdm.0032': {
    reason: 'PERMISSION_DENIED',
    message: 'The user lacks the right to do this in CDM.',
    suggestion: 'Ask an administrator of the account for the right.',
    side: 'forbidden',
  },
  'Cdm.0036': {
    reason: 'INTERNAL_ERROR',
    message: 'CDM failed inside.',
    suggestion: 'Try again later; if it keeps failing, open a ticket with the operators of CDM.',
    side: 'service',
    retryable: true,
  },
  'Cdm.0054': {
    reason: 'CDM_JOB_NOT_EXIST',
    message: 'CDM has no such job.',
    suggestion: 'Check the name of the job.',
    side: 'caller',
    field: 'name',
  },
  'Cdm.0055': {
    reason: 'OPERATION_UNSUPPORTED',
    message: 'CDM does not support jobs of this type.',
    suggestion: 'Choose another type.',
    side: 'caller',
    field: 'job_type',
  },
  'Cdm.0061': {
    reason: 'OPERATION_UNSUPPORTED',
    message: 'A connector cannot be used in this direction.',
    suggestion: 'Choose other connectors for the source and the destination.',
    side: 'caller',
  },
  'Cdm.0085': {
    reason: 'PARAMETER_INVALID',
    message: 'A value is longer or larger than CDM takes.',
    suggestion: 'Stay below the bound that CDM names.',
    side: 'caller',
  },
  'Cdm.0089': {
    reason: 'PARAMETER_MISSING',
    message: 'A setting of the job is missing.',
    suggestion: 'Give the setting that the service names.',
    side: 'caller',
  },
  'Cdm.0100': {
    reason: 'CDM_JOB_NOT_EXIST',
    message: 'CDM has no such job.',
    suggestion: 'Check the name of the job.',
    side: 'caller',
    field: 'name',
  },
  'Cdm.0101': {
    reason: 'LINK_NOT_EXIST',
    message: 'CDM has no such link.',
    suggestion: 'Check the names of the links; create the link in CDM first.',
    side: 'caller',
    field: 'to-link-name',
  },
  'Cdm.0102': {
    reason: 'CONNECTOR_NOT_EXIST',
    message: 'CDM has no such connector.',
    suggestion: 'Check the names of the connectors.',
    side: 'caller',
    field: 'from-connector-name',
  },
  'Cdm.0104': {
    reason: 'CDM_JOB_NAME_EXIST',
    message: 'The name is taken by another job of CDM.',
    suggestion: 'Choose another name.',
    side: 'caller',
    field: 'name',
  },
  'Cdm.0201': {
    reason: 'CDM_CLUSTER_NOT_EXIST',
    message: 'CDM cannot find the cluster.',
    suggestion: 'Check the id of the cluster, a UUID; it is none of CS.',
    side: 'caller',
    field: 'cdm_cluster_id',
  },
  'Cdm.0238': {
    reason: 'PARAMETER_MISSING',
    message: 'A value is empty that must not be.',
    suggestion: 'Give the value that CDM names.',
    side: 'caller',
  },
  'Cdm.0320': {
    reason: 'CDM_JOB_INVALID',
    message: 'The content of the job is not valid.',
    suggestion: 'Mend what the validation names.',
    side: 'caller',
  },
  'Cdm.0327': {
    reason: 'CDM_JOB_INVALID',
    message: 'A link or the job is not valid.',
    suggestion: 'Mend what the validation names.',
    side: 'caller',
  },
} as const satisfies Record<string, ErrorRow>;
