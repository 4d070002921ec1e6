/**
 * Who has to act on an error: the caller by mending the request or the state of things, the caller by signing in or by
 * getting a right, or the service and those who run it.
 */
export type ErrorSide = 'caller' | 'unauthenticated' | 'forbidden' | 'service';

/** A row of the error catalogue (7.2). Every text is this project's own. */
export interface ErrorRow {
  /** What went wrong as a word. Codes that say the same have the same word. */
  readonly reason: string;
  /** What went wrong; `{0}` stands for what the service fills in. */
  readonly message: string;
  /** What to do about it. */
  readonly suggestion: string;
  readonly side: ErrorSide;
  /** Whether the same request may succeed later without anything having been mended. */
  readonly retryable?: true;
  /** The field of the body that is at fault, where the document names one. */
  readonly field?: string;
}
