import type { Credentials } from '../identity/credentials.js';
import { AccountRefused, refusesProof } from '../identity/refusal.js';
import { attempt, type Call } from './attempt.js';
import type { UpstreamWatch } from './client.js';
import { notSent, type Outcome } from './outcome.js';

/**
 * Sends a call with proof of who makes it, each time it is called. If the service does not accept the proof, it
 * has done nothing: the call is sent once more with a new one, writes too, but not a form, whose body is gone:
 * the next one will do.
 */
export const createSender = (
  call: Call,
  credentials: Credentials,
  watch: UpstreamWatch,
): (() => Promise<Outcome>) => {
  const { name, endpoint, origin, host, caller, outgoing, lifetime } = call;
  const { method, path, headers, form } = outgoing;
  const body = form ? 'stream' : outgoing.body;
  const prove = () =>
    endpoint.token
      ? credentials.prove(
          { endpoint, method, origin, path, headers, body },
          caller,
          lifetime.signal,
        )
      : {};
  // By what the service is shown: a token that nobody looks at must not be worth a turn of its own.
  const askerOf = (proof: Readonly<Record<string, string>>) =>
    `${proof['x-auth-token'] ?? ''} ${caller.projectId ?? ''}`;
  const sendWith = (proof: Readonly<Record<string, string>>) =>
    host.send(
      askerOf(proof),
      lifetime.signal,
      (pool) => {
        attempts += 1;
        return attempt(call, pool, proof, attempts, watch);
      },
      form !== null,
    );

  let attempts = 0;
  let renewed = false;
  const send = async (): Promise<Outcome> => {
    const proof = await prove();
    const outcome = await sendWith(proof);
    const { error } = outcome;
    if (!endpoint.token || !refusesProof(error)) return outcome;
    if (!renewed && credentials.renews(proof, caller)) {
      if (form) return { ...outcome, error: notSent(name, error) };
      renewed = true;
      return send();
    }
    if (!credentials.owns(proof, caller)) return outcome;
    return { ...outcome, error: new AccountRefused(name, { cause: error }) };
  };
  return send;
};
