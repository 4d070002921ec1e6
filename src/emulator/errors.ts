/** Error codes that the emulator raises (7.2): name, cause, suggestion, worded here. */
const codes = {
  'CS.10001': ['INTERNAL_ERROR', 'Something broke inside the service', 'Try again later'],
  'CS.10003': ['API_NOT_FOUND', 'No call has this method, path or parameter', 'Check the call'],
  'CS.10004': ['BODY_INVALID', 'The body is not the JSON that this call takes', 'Mend the body'],
  'CS.10006': ['PROJECT_MISMATCH', 'The token is for another project', 'Use a fitting token'],
  'CS.10007': ['TOKEN_EXPIRED', 'The token is no longer valid', 'Log in again'],
  'CS.10008': ['TOKEN_MISSING', 'The request has no token', 'Send the header X-Auth-Token'],
  'CS.10010': ['TOKEN_UNSCOPED', 'The token names no project', 'Ask for a token with a project'],
  'CS.12001': ['JOB_ID_INVALID', 'A job id is a positive whole number', 'Take one from the list'],
  'CS.13001': ['USER_QUOTA_EXCEEDED', 'The SPU quota of the user is used up', 'Raise the quota'],
  'CS.13002': ['SPU_INSUFFICIENT', 'The cluster has too few free SPUs', 'Free some, or add more'],
  'CS.13003': ['BUCKET_MISSING', 'Checkpoints or logs are on without a bucket', 'Name a bucket'],
  'CS.13004': ['BUCKET_UNAUTHORIZED', 'CS may not use the bucket', 'Authorize the bucket'],
  'CS.13005': ['SQL_INVALID', 'The SQL lacks a source, a sink or a query', 'Mend the SQL'],
  'CS.13006': ['JOB_NOT_STARTABLE', 'The job cannot start in its status', 'Look at its status'],
  'CS.13007': ['JOB_NOT_EXIST', 'There is no job to run with this id', 'Take one from the list'],
  'CS.13008': ['CLUSTER_NOT_RUNNING', 'The cluster of the job is down', 'Use a running cluster'],
  'CS.13009': ['JAR_NEEDS_CLUSTER', 'Jars do not run on the shared cluster', 'Use another cluster'],
  'CS.13011': ['CLUSTER_FORBIDDEN', 'The cluster is closed to this user', 'Use another cluster'],
  'CS.13013': ['JAR_NOT_EXIST', 'The jar of the job is gone', 'Upload the jar'],
  'CS.13014': [
    'KAFKA_NEEDS_CLUSTER',
    'The shared cluster cannot reach Kafka',
    'Use another cluster',
  ],
  'CS.13015': ['STREAM_TYPE_INVALID', 'A source or sink is of no known type', 'Mend its type'],
  'CS.13016': ['STREAM_NEEDS_CLUSTER', 'The shared cluster has no {0}', 'Use another cluster'],
  'CS.13017': ['SAVEPOINT_NOT_EXIST', 'The job has no savepoint yet', 'Stop it with a savepoint'],
  'CS.13018': ['JAR_FOLDER_EMPTY', 'No jar lies under jar_url', 'Put a jar there'],
  'CS.13019': ['MAIN_CLASS_MISSING', 'Several jars, and no main class', 'Name the main class'],
  'CS.14001': ['GRAPH_NOT_EXIST', 'The job has no execution graph yet', 'Run it and try again'],
  'CS.15001': ['JOB_NOT_EXIST', 'There is no job to stop with this id', 'Take one from the list'],
  'CS.15002': ['JOB_NOT_STOPPABLE', 'The job cannot stop in its status', 'Look at its status'],
  'CS.17001': ['JOB_NOT_EXIST', 'There is no job with this id', 'Take one from the job list'],
  'CS.20002': ['BODY_INVALID', 'The body must repeat the cluster id', 'Mend the body'],
  'CS.20005': ['CLUSTER_NOT_EXIST', 'There is no cluster with this id', 'Take one from the list'],
  'CS.20021': ['CLUSTER_NOT_RESTARTABLE', 'Only stopped clusters restart', 'Look at its status'],
  'CS.20026': ['CLUSTER_NOT_RUNNING', 'This takes a running cluster', 'Look at its status'],
  'CS.20028': ['CLUSTER_PREPAID', 'A prepaid cluster stays up', 'End its subscription'],
  'CS.21031': ['LIMIT_INVALID', 'The page size must be above zero', 'Ask for at least one cluster'],
  'CS.21092': ['USER_NOT_EXIST', 'There is no user with this id', 'Take one from the list'],
  'CS.21095': ['LIMIT_INVALID', 'The page size must be above zero', 'Ask for at least one user'],
  'CS.22103': ['PEERING_NOT_EXIST', 'There is no peering with this id', 'Take one from the list'],
  'CS.23003': ['ROOT_JOB_INVALID', 'A root job id is above zero', 'Take one from the list'],
  'CS.24001': ['AUDIT_LIMIT_INVALID', 'A page has 1 to 50 entries', 'Ask for less'],
  'CS.24002': ['AUDIT_TYPE_INVALID', 'No log of that type', 'Use job, template or cluster'],
} as const satisfies Record<string, readonly [name: string, cause: string, suggestion: string]>;

export type ErrorCode = keyof typeof codes;

/** A refusal of CS: always HTTP 400 (7.2). `value` stands in for the `{0}` of a cause. */
export class Failure extends Error {
  readonly status: number = 400;
  constructor(
    readonly code: ErrorCode,
    readonly value = '',
  ) {
    super(code);
  }
  body(now: number): unknown {
    const [name, cause, suggestion] = codes[this.code];
    return {
      error_id: this.code,
      error_name: name,
      error_cause: cause.replace('{0}', this.value),
      error_suggestion: suggestion,
      error_time: now,
    };
  }
}

/** A refusal by IAM or by the gateway in front of CS (3.3). */
export class FrontFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
  body(): unknown {
    return { error_msg: this.message, error_code: this.code };
  }
}

/** Ends a call with a CS error. */
export function fail(code: ErrorCode, value?: string): never {
  throw new Failure(code, value);
}
