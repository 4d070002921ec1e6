/**
 * Who has to act on an error: the caller by mending the request or the state of things, the caller by signing in or by
 * getting a right, or the service and those who run it.
 */
export type ErrorSide = 'caller' | 'unauthenticated' | 'forbidden' | 'service';

/** A row of the error catalogue (7.2). Every text is this project's own. */
export interface ErrorRow<Reason extends string = string> {
  /** What went wrong as a word. Codes that say the same have the same word. */
  readonly reason: Reason;
  /** What went wrong; `{0}` stands for what the service fills in. */
  readonly message: string;
  /** What to do about it. */
  readonly suggestion: string;
  readonly side: ErrorSide;
  /** Whether the same request may succeed later without anything having been mended. */
  readonly retryable?: true;
  /** The field at fault in its wire spelling, where the document lets it be known; a call may be without it. */
  readonly field?: string;
}
