/** What React reads: a snapshot that is replaced when something changes, and who wants to be told. */
export interface Store<Snapshot> {
  readonly getSnapshot: () => Snapshot;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store of what `read` gives, and `changed`, which says that it would give something else now. */
export const createStore = <Snapshot>(read: () => Snapshot) => {
  const listeners = new Set<() => void>();
  let known: { readonly snapshot: Snapshot } | null = null;
  const store: Store<Snapshot> = {
    getSnapshot: () => {
      known ??= { snapshot: read() };
      return known.snapshot;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const changed = () => {
    known = null;
    for (const listener of listeners) listener();
  };
  return { store, changed };
};
