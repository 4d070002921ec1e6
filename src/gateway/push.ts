/** The beginning of an operation that may be a subscription; it comes to hold where the events of one come from. */
export interface Opening {
  readonly kind: 'opening';
  /** Whether it must not write, since it came by GET. */
  readonly readOnly: boolean;
  opened: {
    readonly source: AsyncIterator<unknown>;
    /** The text of the document, also where the request named it by its hash. */
    readonly query: string;
  } | null;
}

/** What is done for a transport that can push results: an operation begins, or a subscription tells of one event. */
export type Push =
  | Opening
  | { readonly kind: 'event'; readonly event: unknown }
  /** Its source has failed, which is the last that is told. */
  | { readonly kind: 'failure'; readonly error: unknown };

export const createOpening = (readOnly: boolean): Opening => ({
  kind: 'opening',
  readOnly,
  opened: null,
});

/** Whether it is a part of a subscription, which ends later than this. */
export const isOngoing = (push: Push | null): boolean =>
  push !== null && (push.kind !== 'opening' || push.opened !== null);
