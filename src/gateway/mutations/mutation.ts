import type { EndpointName } from '../../api/endpoints.js';
import type { ErrorCode } from '../../api/error-codes.js';
import { type IdKind, idFormats } from '../../api/ids.js';
import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import type { UserError } from '../generated/resolvers.js';
import { readOne } from '../mapping/page.js';
import { id, MalformedAnswer, required, type Wire } from '../mapping/reader.js';
import { UpstreamError } from '../upstream/error.js';
import { countEchoed } from './rehearse.js';
import { OutcomeUnknown, type Settled, unsettled } from './settle.js';
import { type PathOf, userError, userErrorOf } from './user-errors.js';
import type { WaitFor } from './wait.js';

/** How a mutation is carried out; everything else is the same for all of them. */
interface Write<Args, Payload> {
  /** Where the caller finds the fields of the wire, for `field` of the user errors. */
  readonly paths?: (args: Args) => PathOf;
  /** Sends the write, once, and gives the payload without `userErrors`. */
  readonly write: (args: Args, context: Context, info: ResolveInfo) => Promise<Payload>;
  /** What reading back shows if the answer was lost. */
  readonly settle?: (args: Args, context: Context) => Promise<Settled>;
  /** Waits for what it has begun, if the caller wants to; what cannot be waited for fails before anything is sent. */
  readonly wait?: (args: Args, context: Context) => WaitFor<Payload> | null;
}

/** What was created, read from the answer; an answer that does not tell it is as good as lost. */
export const readCreated = <Model>(
  endpoint: EndpointName,
  answer: unknown,
  read: (wire: Wire) => Model,
): Model => {
  try {
    return readOne(answer, read);
  } catch (error) {
    if (!(error instanceof MalformedAnswer)) throw error;
    throw new UpstreamError(endpoint, 'lost', null, null, { cause: error });
  }
};

/** The id alone. One that no later call would take is none. */
export const createdId = (endpoint: EndpointName, answer: unknown, key: IdKind): string =>
  readCreated(endpoint, answer, (wire) => {
    const given = id(key)(wire);
    return required(given && idFormats[key](given) ? given : null, key);
  });

/** A refusal that is known without asking the service. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

const refusals = (error: unknown, pathOf: PathOf): UserError[] | null => {
  if (error instanceof Refusal) return [userError(error.code, pathOf)];
  const mendable = userErrorOf(error, pathOf);
  return mendable && [mendable];
};

/**
 * The resolver of a mutation: what the caller can mend becomes `userErrors`; an answer that was lost becomes
 * `OUTCOME_UNKNOWN` with what reading back shows; every other failure stays an error. Nothing is ever sent twice.
 */
export const mutation =
  <Args, Payload extends object>({ paths, write, settle, wait }: Write<Args, Payload>) =>
  async (
    _: unknown,
    args: Args,
    context: Context,
    info: ResolveInfo,
  ): Promise<Payload & { userErrors: UserError[] }> => {
    const waitFor = wait?.(args, context) ?? null;
    try {
      const payload = await write(args, context, info);
      if ('changes' in payload) countEchoed(payload.changes, context);
      return { userErrors: [], ...(waitFor ? await waitFor(payload) : payload) };
    } catch (error) {
      if (error instanceof UpstreamError && error.kind === 'lost') {
        const settled = await settle?.(args, context).catch(() => unsettled);
        throw new OutcomeUnknown(settled ?? unsettled, { cause: error });
      }
      const userErrors = refusals(error, paths?.(args) ?? (() => undefined));
      if (userErrors === null) throw error;
      return { userErrors } as Payload & { userErrors: UserError[] }; // every other field of a payload may be null
    }
  };
