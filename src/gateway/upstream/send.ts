import type { Credentials } from '../identity/credentials.js';
import { AccountRefused, refusesProof } from '../identity/refusal.js';
import { Attempt, type AttemptOptions, type Proof } from './attempt.js';
import type { Call } from './call.js';
import { notSent, type Outcome } from './outcome.js';
import { contentTypeOf } from './outgoing.js';

const noProof: Proof = {};

/**
 * Sends a call with proof of who makes it. If the service does not accept the proof, it has done nothing: the call is
 * sent once more with a new one, writes too, but not a form, whose body is gone: the next one will do.
 */
export class Sender {
  private attempts = 0;
  private renewed = false;

  constructor(
    private readonly call: Call,
    private readonly credentials: Credentials,
    private readonly options: AttemptOptions,
  ) {}

  /** An attempt, or a second one with a new proof. It may be called again. */
  send(): Promise<Outcome> {
    const proof = this.prove();
    return proof instanceof Promise
      ? proof.then((proved) => this.sendWith(proved))
      : this.sendWith(proof);
  }

  private prove(): Proof | Promise<Proof> {
    const { outgoing, caller } = this.call;
    const { endpoint, place } = outgoing.row;
    if (!endpoint.token) return noProof;
    const { method } = endpoint;
    const { path, form } = outgoing;
    const body = form ? 'stream' : outgoing.body;
    const contentType = contentTypeOf(outgoing);
    const request = { endpoint, method, origin: place.origin, path, contentType, body } as const;
    return this.credentials.prove(request, caller, this.call);
  }

  /** Makes an attempt if the circuit lets it, and as soon as there is a place for its caller. */
  private async sendWith(proof: Proof): Promise<Outcome> {
    const { call, options } = this;
    const { place } = call.outgoing.row;
    const lasting = call.outgoing.form !== null;
    const { circuit, usual, uploads } = place.host;
    const { queue, pool } = lasting ? uploads : usual;
    const passage = circuit.enter(lasting);
    let outcome: Outcome;
    try {
      call.throwIfOver();
      // By what the service is shown: a token that nobody looks at must not be worth a turn of its own.
      if (!queue.take()) {
        await queue.wait(`${proof['x-auth-token'] ?? ''} ${call.caller.projectId ?? ''}`, call);
      }
      try {
        call.throwIfOver(); // it may have come to be over between the turn and here
        this.attempts += 1;
        outcome = await new Attempt(call, proof, this.attempts, options).over(pool);
      } finally {
        queue.passOn();
      }
    } catch (error) {
      passage.fail();
      throw error;
    }
    passage.end(outcome);
    return outcome.error === null ? outcome : this.afterFailure(outcome, outcome.error, proof);
  }

  private afterFailure(
    outcome: Outcome,
    error: NonNullable<Outcome['error']>,
    proof: Proof,
  ): Outcome | Promise<Outcome> {
    const { call, credentials } = this;
    const { name, caller, outgoing } = call;
    if (!outgoing.row.endpoint.token || !refusesProof(error)) return outcome;
    if (!this.renewed && credentials.renews(proof, caller)) {
      if (outgoing.form) return { ...outcome, error: notSent(name, error) };
      this.renewed = true;
      return this.send();
    }
    if (!credentials.owns(proof, caller)) return outcome;
    return { ...outcome, error: new AccountRefused(name, { cause: error }) };
  }
}
