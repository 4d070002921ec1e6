import type { Asker } from '../asker.js';
import type { Operations } from '../operations.js';
import type { Metrics } from './metrics.js';
import { inSpan } from './spans.js';

/** `operations`, each of which is counted while it runs, and leaves a span where traces are kept. */
export const observed = (operations: Operations, metrics: Metrics): Operations => {
  let running = 0;
  const count = (change: number) => {
    running += change;
    metrics.inFlight(running);
  };
  const watch = async <Result>(asker: Asker, carryOut: () => Promise<Result>): Promise<Result> => {
    count(1);
    try {
      return await inSpan(asker, carryOut);
    } finally {
      count(-1);
    }
  };
  return {
    ...operations,
    answer: (request, asker) => watch(asker, () => operations.answer(request, asker)),
    run: (request, asker) => watch(asker, () => operations.run(request, asker)),
  };
};
