import type { Operations } from '../apollo.js';
import type { Context } from '../context.js';
import type { Metrics } from './metrics.js';
import { inSpan } from './spans.js';

/** `operations`, each of which is counted while it runs, and leaves a span where traces are kept. */
export const observed = (operations: Operations, metrics: Metrics): Operations => {
  let running = 0;
  const count = (change: number) => {
    running += change;
    metrics.inFlight(running);
  };
  const watch = <Result>(context: Context, carryOut: () => Promise<Result>): Promise<Result> => {
    count(1);
    return inSpan(context, carryOut).finally(() => count(-1));
  };
  return {
    ...operations,
    answer: (request, context) => watch(context, () => operations.answer(request, context)),
    run: (request, context) => watch(context, () => operations.run(request, context)),
  };
};
