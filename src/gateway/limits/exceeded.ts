import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

const codes = [
  'TOKEN_LIMIT_EXCEEDED',
  'DEPTH_LIMIT_EXCEEDED',
  'ALIAS_LIMIT_EXCEEDED',
  'DIRECTIVE_LIMIT_EXCEEDED',
  'REPEATED_FIELD_LIMIT_EXCEEDED',
  'COST_LIMIT_EXCEEDED',
  'UPSTREAM_CALL_LIMIT_EXCEEDED',
  'PAGE_SIZE_LIMIT_EXCEEDED',
  'BATCH_SIZE_LIMIT_EXCEEDED',
] as const;
type LimitCode = (typeof codes)[number];

/** Whether an error code is that of a limit. */
export const isLimitCode = (code: unknown): boolean => codes.some((one) => one === code);

/** A document or an operation that comes to more than is allowed; nothing is sent for it. */
export class LimitExceeded extends GraphQLError {
  override readonly name = 'LimitExceeded';

  constructor(
    readonly code: LimitCode,
    message: string,
    readonly limit: number,
    readonly found: number,
    options: Pick<GraphQLErrorOptions, 'nodes'> = {},
  ) {
    super(message, { ...options, extensions: { code, limit, found } });
  }
}

/** A page of more entries than one may have. */
export const pageTooLarge = (argument: string, found: number, limit: number): LimitExceeded =>
  new LimitExceeded(
    'PAGE_SIZE_LIMIT_EXCEEDED',
    `\`${argument}\` is ${found}; a page has at most ${limit} entries. Ask for the rest with a cursor.`,
    limit,
    found,
  );

/** A list of more ids than may be looked up at a time. */
export const tooManyIds = (found: number, limit: number): LimitExceeded =>
  new LimitExceeded(
    'PAGE_SIZE_LIMIT_EXCEEDED',
    `At most ${limit} \`ids\` at a time; these are ${found}.`,
    limit,
    found,
  );

/** A batch of more ids than one write may have. */
export const batchTooLarge = (found: number, limit: number): LimitExceeded =>
  new LimitExceeded(
    'BATCH_SIZE_LIMIT_EXCEEDED',
    `At most ${limit} \`ids\` at a time; these are ${found}.`,
    limit,
    found,
  );

/** A list of more representations than a router may ask for at a time. */
export const tooManyRepresentations = (found: number, limit: number): LimitExceeded =>
  new LimitExceeded(
    'BATCH_SIZE_LIMIT_EXCEEDED',
    `At most ${limit} \`representations\` at a time (MAX_REPRESENTATIONS); these are ${found}.`,
    limit,
    found,
  );

/** A search through clusters and peerings that would take more calls than an operation may. */
export const searchTooWide = (found: number, limit: number): LimitExceeded =>
  new LimitExceeded(
    'UPSTREAM_CALL_LIMIT_EXCEEDED',
    `To find it by the service's own id alone would take ${found} calls to the service; at most ${limit} are allowed (MAX_UPSTREAM_CALLS). Refer to it by \`id\`.`,
    limit,
    found,
  );

/** A document whose brackets nest deeper than it can be parsed. */
export const nestedTooDeep = (found: number, limit: number): LimitExceeded =>
  new LimitExceeded(
    'DEPTH_LIMIT_EXCEEDED',
    `The document nests brackets ${found} deep; at most ${limit} are allowed.`,
    limit,
    found,
  );

/** A document of too many tokens, whose number is not known: counting stops there. */
export const tokensExceeded = (limit: number): LimitExceeded =>
  new LimitExceeded(
    'TOKEN_LIMIT_EXCEEDED',
    `The document has more than ${limit} tokens: ${limit + 1} or more. Ask for less at a time.`,
    limit,
    limit + 1,
  );

const tokenMessage = /^Syntax Error: Document contains more that (\d+) tokens/;

/** The parser's word on too many tokens as an error of that limit; null for any other error. */
export const tooManyTokens = ({ message }: GraphQLError): LimitExceeded | null => {
  const limit = Number(tokenMessage.exec(message)?.[1] ?? Number.NaN);
  return Number.isNaN(limit) ? null : tokensExceeded(limit);
};
