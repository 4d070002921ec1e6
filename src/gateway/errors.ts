import { GraphQLError, type GraphQLFormattedError, isValueNode } from 'graphql';
import type { Service } from '../api/endpoint.js';
import { endpoints } from '../api/endpoints.js';
import type { ErrorSide } from '../api/error-code.js';
import { errorRow } from '../api/error-codes.js';
import { fillIn } from './catalogue-text.js';
import { AccountRefused } from './identity/refusal.js';
import { MalformedAnswer } from './mapping/reader.js';
import { OutcomeUnknown, type Settled } from './mutations/settle.js';
import {
  type FailureKind,
  InvalidArgument,
  MissingCredentials,
  type ServiceError,
  ServiceNotConfigured,
  UploadFailed,
  UpstreamError,
} from './upstream/error.js';

interface Translation {
  readonly code: string;
  readonly message: string;
}

const signIn = 'Get a token from IAM and send it in the header X-Auth-Token.';

const unauthenticated: Translation = {
  code: 'UNAUTHENTICATED',
  message: `The token is not accepted: it is unknown or has ended. ${signIn}`,
};
const accountRefused: Translation = {
  code: 'UNAUTHENTICATED',
  message:
    'The account that the gateway itself uses is refused, whatever a request sends. Tell its operators.',
};
const forbidden: Translation = {
  code: 'FORBIDDEN',
  message:
    'The service does not allow this to the user of the token, or not in this project: check X-Project-Id and the rights.',
};
const bySide: Readonly<Partial<Record<ErrorSide, Translation>>> = { unauthenticated, forbidden };
const byStatus: Readonly<Record<number, Translation>> = {
  401: unauthenticated,
  403: forbidden,
  429: {
    code: 'RATE_LIMITED',
    message: 'The service is asked too often. Wait a moment and try again.',
  },
};
const byKind: Readonly<Record<FailureKind, Translation>> = {
  api: { code: 'UPSTREAM_ERROR', message: 'The service reports an error.' },
  timeout: {
    code: 'UPSTREAM_TIMEOUT',
    message: 'The service did not answer in time. Try again later.',
  },
  unavailable: {
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'The service cannot be reached. Try again later.',
  },
  lost: {
    code: 'OUTCOME_UNKNOWN',
    message: 'The write was sent, but its answer was lost: it may have been carried out.',
  },
  'bad-response': {
    code: 'UPSTREAM_BAD_RESPONSE',
    message: 'The service gave an answer that cannot be read.',
  },
  'too-large': {
    code: 'UPSTREAM_BAD_RESPONSE',
    message: 'The answer of the service is too large. Ask for less at a time.',
  },
};

/** Services that a gateway may be without: messages and extensions say which of them they mean. */
const beside = { dli: 'DLI', cdm: 'CDM' } as const;
const isBeside = (service: Service): service is keyof typeof beside =>
  Object.hasOwn(beside, service);

/** A translation that calls the service by its name. */
const inNameOf = (service: Service, { code, message }: Translation): Translation =>
  isBeside(service)
    ? { code, message: message.replace(/\bthe service\b/i, beside[service]) }
    : { code, message };

const translateUpstream = ({ endpoint, kind, status, service }: UpstreamError): Translation => {
  const row = service && errorRow(service.code);
  const isOurs = row?.side === 'service'; // DLI tells some of its own failures by 401
  const translation =
    (row && bySide[row.side]) || (!isOurs && byStatus[status ?? 0]) || byKind[kind];
  const named = inNameOf(endpoints[endpoint].service, translation);
  return { ...named, message: messageOf(named, service) };
};

/** The catalogue's words for codes that it has, else those of the service behind ours. */
const messageOf = ({ code, message }: Translation, service: ServiceError | null): string => {
  if (service === null) return message;
  const row = errorRow(service.code);
  if (!row)
    return `${message} It says: ${service.code}${service.cause ? `, ${service.cause}` : ''}`;
  const remedy = code === 'UNAUTHENTICATED' ? signIn : row.suggestion;
  return `${fillIn(row.message, service.cause)} ${remedy} (${service.code})`;
};

/** What to tell of a write whose answer was lost, by what reading back has shown. */
const settlements: Readonly<Record<Settled['outcome'], string>> = {
  DONE: 'Reading back shows what was asked for: there is no need to repeat it.',
  NOT_SEEN: 'Reading back shows nothing of it so far: look again before you repeat it.',
  UNKNOWN: 'Reading back does not tell: look yourself before you repeat it.',
};

/** What is told of a failure that nobody has foreseen. */
export const internalFailure: Translation = {
  code: 'INTERNAL_SERVER_ERROR',
  message: 'The gateway failed. Tell its operators.',
};

interface Told extends Translation {
  readonly settled?: Settled;
  /** The service that it is about, if it is none of those that every gateway has. */
  readonly service?: string;
  readonly cs?: ServiceError | undefined;
  readonly dli?: ServiceError | undefined;
  readonly cdm?: ServiceError | undefined;
}

/** What the service itself said, under its name; CS stands for all that it needs. */
const saidBy = ({ endpoint, service: said }: UpstreamError): Partial<Told> => {
  const { service } = endpoints[endpoint];
  return isBeside(service)
    ? { service: beside[service], [service]: said ?? undefined }
    : { cs: said ?? undefined };
};

/** The one place that turns what was thrown into what the client sees; null for errors that are fit to be seen. */
const translate = (error: unknown): Told | null => {
  if (error instanceof OutcomeUnknown) {
    const { code, message } = byKind.lost;
    const { settled, cause } = error;
    return {
      code,
      message: `${message} ${settlements[settled.outcome]}`,
      settled,
      ...(cause instanceof UpstreamError && saidBy(cause)),
    };
  }
  if (error instanceof UploadFailed) return { code: error.code, message: error.message };
  if (error instanceof AccountRefused) return accountRefused;
  if (error instanceof UpstreamError) return { ...translateUpstream(error), ...saidBy(error) };
  if (error instanceof InvalidArgument) return { code: 'BAD_USER_INPUT', message: error.message };
  if (error instanceof ServiceNotConfigured) {
    const service = error.service.toUpperCase();
    return {
      code: 'SERVICE_NOT_CONFIGURED',
      message: `This gateway is not connected to ${service}: nothing of it can be read or changed here until its operators set ${service}_ENDPOINT.`,
      service,
    };
  }
  if (error instanceof MissingCredentials) {
    return {
      code: 'UNAUTHENTICATED',
      message: `The request has no token, or none that can be one. ${signIn}`,
    };
  }
  if (error instanceof MalformedAnswer) return byKind['bad-response'];
  if (error instanceof GraphQLError) return null;
  return internalFailure;
};

/** What was thrown, behind the error that says in which field. */
export const thrownBy = (error: unknown): unknown =>
  error instanceof GraphQLError ? (error.originalError ?? error) : error;

/** Whether an error has no translation: the client is told nothing of it, so the log has to tell. */
export const isUnexpected = (error: unknown): boolean =>
  translate(thrownBy(error)) === internalFailure;

/** Whether graphql-js refuses the value of an argument while it carries out an operation, for which it has no code. */
const isRefusedValue = ({ extensions }: GraphQLFormattedError, thrown: unknown): boolean =>
  extensions?.code === internalFailure.code &&
  thrown instanceof GraphQLError &&
  thrown.nodes?.some(isValueNode) === true;

/** What is missing beside a value that is given all the same. */
const missingOf = ({ service }: Record<string, unknown>): string =>
  service === undefined ? '' : `What ${service} has is missing here. `;

/** Apollo's `formatError`: stable codes, no stack, nothing of the upstream but what the service itself said. */
export const formatError = (
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError => {
  const { stacktrace: _, ...extensions } = { stacktrace: null, ...formatted.extensions };
  const thrown = thrownBy(error);
  const translation = translate(thrown);
  if (translation === null) {
    const code = isRefusedValue(formatted, thrown) && { code: 'BAD_USER_INPUT' };
    return { ...formatted, extensions: { ...extensions, ...code } };
  }
  const { message, ...rest } = translation;
  return {
    ...formatted,
    message: `${missingOf(extensions)}${message}`,
    extensions: { ...extensions, ...rest },
  };
};

/** Each of many errors may repeat all of a large variable; its beginning and end tell enough. */
const longestMessage = 2_000;

/** Errors whose messages are no longer than somebody would read. */
export const shortened = (
  errors: readonly GraphQLFormattedError[] | undefined,
): readonly GraphQLFormattedError[] | undefined =>
  errors?.map((error) => {
    const { message } = error;
    if (message.length <= longestMessage) return error;
    const half = longestMessage / 2;
    return { ...error, message: `${message.slice(0, half)} … ${message.slice(-half)}` };
  });

/** Errors with the id of the request that they belong to, as `X-Request-Id` tells it. */
export const withRequestId = (
  errors: readonly GraphQLFormattedError[] | undefined,
  requestId: string,
): readonly GraphQLFormattedError[] | undefined =>
  errors?.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
