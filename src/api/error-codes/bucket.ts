import type { ErrorRow } from '../error-code.js';

export const bucketErrors = {
  'CS.19001': {
    reason: 'BODY_INVALID',
    message: 'The service cannot read what was sent about the buckets.',
    suggestion:
      'Check the values; if they are right, this is a fault of the program that sent them.',
    side: 'caller',
  },
  'CS.19002': {
    reason: 'BUCKET_AUTHORIZATION_FAILED',
    message: 'The service could not get the right to use the bucket {0}.',
    suggestion: 'Open a ticket with the operators of the service.',
    side: 'service',
    field: 'buckets',
  },
  'CS.19003': {
    reason: 'BUCKET_NOT_EXIST',
    message: 'One of the buckets does not exist.',
    suggestion: 'Name only buckets that exist in OBS.',
    side: 'caller',
    field: 'buckets',
  },
  'CS.19004': {
    reason: 'BUCKET_LIST_EMPTY',
    message: 'No bucket is named.',
    suggestion: 'Name at least 1 bucket.',
    side: 'caller',
    field: 'buckets',
  },
  'CS.19005': {
    reason: 'BUCKET_AUTHORIZED_ALREADY',
    message: 'Some of the buckets are authorized already.',
    suggestion: 'Leave those out.',
    side: 'caller',
    field: 'buckets',
  },
  'CS.19006': {
    reason: 'AGENCY_FOREIGN',
    message: 'An agency by the name cloud_stream_agency exists, but does not act for the service.',
    suggestion: 'Delegate it to the service in IAM, or delete it there.',
    side: 'caller',
  },
  'CS.19007': {
    reason: 'AGENCY_NOT_EXIST',
    message: 'The account has no agency that acts for the service.',
    suggestion: 'Register the user with the service, or create the agency in IAM.',
    side: 'caller',
  },
  'CS.19008': {
    reason: 'AGENCY_CREATION_FAILED',
    message: 'The service could not create its agency.',
    suggestion: 'Open a ticket with the operators of the service.',
    side: 'service',
  },
  'CS.19009': {
    reason: 'AGENCY_GRANT_FAILED',
    message: 'The service could not give its agency the rights that it needs.',
    suggestion: 'Open a ticket with the operators of the service.',
    side: 'service',
  },
  'CS.19010': {
    reason: 'AGENCY_RIGHTS_INSUFFICIENT',
    message: 'The agency of the service has too few rights.',
    suggestion: 'Go on with the authorization, so that it gets the rest.',
    side: 'caller',
  },
  'CS.19011': {
    reason: 'AGENCY_QUOTA_EXCEEDED',
    message: 'The account has no room for another agency.',
    suggestion: 'Delete unused agencies in IAM.',
    side: 'caller',
  },
} as const satisfies Record<string, ErrorRow>;
