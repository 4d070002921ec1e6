import { useCallback, useSyncExternalStore } from 'react';
import type { Store } from './store.js';

/** The snapshot of a store, looked at once a frame at most, however often it changes. */
export const useStore = <Snapshot>(store: Store<Snapshot>): Snapshot => {
  const subscribe = useCallback(
    (tell: () => void) => {
      let frame: number | null = null;
      const unsubscribe = store.subscribe(() => {
        frame ??= requestAnimationFrame(() => {
          frame = null;
          tell();
        });
      });
      return () => {
        unsubscribe();
        if (frame !== null) cancelAnimationFrame(frame);
      };
    },
    [store],
  );
  return useSyncExternalStore(subscribe, store.getSnapshot);
};
