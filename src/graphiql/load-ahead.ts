import { formatJSONC } from '@graphiql/react';

const whenIdle = (run: () => void) => {
  if ('requestIdleCallback' in window) requestIdleCallback(run);
  else setTimeout(run, 2_000); // in Safari
};

/** Loads what else is loaded when somebody prettifies, so that it is there even if the gateway is upgraded meanwhile. */
export const loadAhead = (): void =>
  whenIdle(() => {
    formatJSONC('{}').catch(() => {}); // the notice of upgrades tells
  });
