import type { Credentials } from '../identity/credentials.js';
import { AccountRefused, refusesProof } from '../identity/refusal.js';
import { type AttemptOptions, attempt } from './attempt.js';
import type { Call } from './call.js';
import { notSent, type Outcome } from './outcome.js';
import { headersFor } from './outgoing.js';

type Proof = Readonly<Record<string, string>>;

const noProof: Proof = {};

/**
 * Sends a call with proof of who makes it, each time it is called. If the service does not accept the proof, it
 * has done nothing: the call is sent once more with a new one, writes too, but not a form, whose body is gone:
 * the next one will do.
 */
export const createSender = (
  call: Call,
  credentials: Credentials,
  options: AttemptOptions,
): (() => Promise<Outcome>) => {
  const { name, outgoing, caller } = call;
  const { endpoint, place } = outgoing.row;
  const { path, form } = outgoing;
  const headers = headersFor(outgoing, caller);
  const prove = (): Proof | Promise<Proof> => {
    if (!endpoint.token) return noProof;
    const { method } = endpoint;
    const body = form ? 'stream' : outgoing.body;
    const request = { endpoint, method, origin: place.origin, path, headers, body } as const;
    return credentials.prove(request, caller, call);
  };
  const sendWith = (proof: Proof): Promise<Outcome> =>
    place.host.send(
      // By what the service is shown: a token that nobody looks at must not be worth a turn of its own.
      () => `${proof['x-auth-token'] ?? ''} ${caller.projectId ?? ''}`,
      call,
      (pool) => {
        attempts += 1;
        return attempt(call, pool, headers, proof, attempts, options);
      },
      form !== null,
    );

  let attempts = 0;
  let renewed = false;
  return async function send(): Promise<Outcome> {
    const proved = prove();
    const proof = proved instanceof Promise ? await proved : proved;
    const outcome = await sendWith(proof);
    const { error } = outcome;
    if (error === null || !endpoint.token || !refusesProof(error)) return outcome;
    if (!renewed && credentials.renews(proof, caller)) {
      if (form) return { ...outcome, error: notSent(name, error) };
      renewed = true;
      return send();
    }
    if (!credentials.owns(proof, caller)) return outcome;
    return { ...outcome, error: new AccountRefused(name, { cause: error }) };
  };
};
