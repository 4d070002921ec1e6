import { type ErrorCode, errorCodes } from '../api/error-codes.js';

export type { ErrorCode };

/** The codes by which DLI says that it does not know who asks, or what is asked for; all others come with HTTP 400. */
const statuses: { readonly [C in ErrorCode]?: number } = {
  'DLI.0013': 401,
  'DLI.0014': 401,
  'DLI.0023': 404,
};

/** A refusal of CS (7.2), DLI or CDM, in the words of each. `value` stands in for the `{0}` of a cause. */
export class Failure extends Error {
  readonly status: number;
  constructor(
    readonly code: ErrorCode,
    readonly value = '',
  ) {
    super(code);
    this.status = statuses[code] ?? 400;
  }
  body(now: number): unknown {
    const { reason, message, suggestion } = errorCodes[this.code];
    const cause = message.replace('{0}', () => this.value);
    if (this.code.startsWith('DLI.')) return { error_code: this.code, error_msg: cause };
    if (this.code.startsWith('Cdm.')) {
      // The key of the text is printed as `externalMessage` in the table and as `ternalMessage` in the example.
      return { code: this.code, errCode: this.code, message: cause, ternalMessage: cause };
    }
    return {
      error_id: this.code,
      error_name: reason,
      error_cause: cause,
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

/** Ends a call with an error of a service. */
export function fail(code: ErrorCode, value?: string): never {
  throw new Failure(code, value);
}
