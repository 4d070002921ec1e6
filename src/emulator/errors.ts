import { type ErrorCode, errorCodes } from '../api/error-codes.js';

export type { ErrorCode };

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
    const { reason, message, suggestion } = errorCodes[this.code];
    return {
      error_id: this.code,
      error_name: reason,
      error_cause: message.replace('{0}', () => this.value),
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
