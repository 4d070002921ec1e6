import type { Context } from '../context.js';
import type { WaitForInput, WaitOutcome } from '../generated/resolvers.js';
import type { Sighting } from '../live/entry.js';
import type { Subject } from '../live/interest.js';
import type { Waited } from '../live/live.js';
import { sources } from '../live/sources.js';
import { quiet } from '../loaders/batch.js';
import type { Loaders } from '../loaders.js';
import { badInput } from '../mapping/bad-input.js';
import type { Soon } from '../soon.js';
import type { Effect } from './effect.js';
import { settling } from './settling.js';

/** What has come of waiting. */
export interface WaitModel {
  readonly outcome: WaitOutcome;
  readonly lastStatus: string | null;
  readonly observedAt: number | null;
  readonly waitedMs: number;
}

/** Things of one kind, as payloads have them and polls see them. */
interface Awaited<Name extends string, Model> {
  /** Where a payload has the thing. */
  readonly field: Name;
  readonly subject: Subject;
  readonly keyOf: (model: Model) => string;
  /** The model of what a poll has seen, which is not read again for what that tells. */
  readonly remember: (seen: Sighting, loaders: Loaders) => Soon<Model>;
}

type Holding<Name extends string, Model> = { readonly [N in Name]?: Model | null } & {
  readonly wait?: WaitModel | Promise<WaitModel> | null;
};

/** What the caller says of it. */
export interface WaitForArgument {
  readonly waitFor?: WaitForInput | null | undefined;
}

/** Waits for what a write has begun: given its payload, gives that as it then is. */
export type WaitFor<Payload> = (payload: Payload) => Promise<Payload>;

const usualTimeoutMs = 60_000;

/** Times that are too long are refused, as a caller would count on them. */
const timeoutOf = (waitFor: WaitForInput, { maxWaitMs }: Context): number => {
  const timeoutMs = waitFor.timeoutMs ?? Math.min(usualTimeoutMs, maxWaitMs);
  if (timeoutMs >= 1 && timeoutMs <= maxWaitMs) return timeoutMs;
  throw badInput(`\`waitFor.timeoutMs\` is ${timeoutMs}; it must be from 1 to ${maxWaitMs}.`);
};

const told = ({ last, timedOut, at, waitedMs }: Waited): WaitModel => ({
  outcome: timedOut ? 'TIMED_OUT' : 'SETTLED',
  lastStatus: last?.status ?? null,
  observedAt: at,
  waitedMs: Math.round(waitedMs),
});

const signalOf = ({ departure }: Context): AbortSignal => {
  const controller = new AbortController();
  departure.onLeave(() => controller.abort(departure.reason));
  return controller.signal;
};

/**
 * How a write of a kind of thing is waited for, by its effect. What is made of the arguments fails before anything is
 * written if they are bad, and is null where nobody wants to wait. To wait never fails: the write has been carried out,
 * so that all else of its payload holds, and `wait` alone fails where the service lets the caller see no more.
 */
export const waitsFor =
  <Name extends string, Model>({ field, subject, keyOf, remember }: Awaited<Name, Model>) =>
  (effect: Effect) =>
  <Payload extends Holding<Name, Model>>(
    { waitFor }: WaitForArgument,
    context: Context,
  ): WaitFor<Payload> | null => {
    if (!waitFor) return null;
    const timeoutMs = timeoutOf(waitFor, context);
    const { live, caller, departure } = context;
    return async (payload) => {
      const written = payload[field];
      if (!written) return payload; // nothing has been written
      const key = keyOf(written);
      const isSettled = settling(effect, sources[subject].isInTransition);
      const signal = signalOf(context);
      context.yieldPlace();
      try {
        const options = { timeoutMs, signal, isSettled };
        const waited = await live.wait(caller, subject, { keys: [key] }, key, options);
        context.renew();
        const { last, timedOut } = waited;
        const seen = last && (await remember(last, context.loaders));
        return { ...payload, [field]: seen ?? (timedOut ? written : null), wait: told(waited) };
      } catch (error) {
        context.renew();
        return departure.gone ? payload : { ...payload, wait: quiet(Promise.reject(error)) };
      }
    };
  };
