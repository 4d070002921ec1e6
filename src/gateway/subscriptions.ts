import type { FormattedExecutionResult } from 'graphql';
import type { Asker } from './asker.js';
import { Departure } from './departure.js';
import type { Push } from './push.js';
import { ResponseStream } from './response-stream.js';
import type { Metrics } from './telemetry/metrics.js';
import { inSpan } from './telemetry/spans.js';

/** Keeps the count of all subscriptions that run, and of what they tell. */
export const createSubscriptions = (metrics: Metrics) => {
  let running = 0;
  const count = (change: number) => {
    running += change;
    metrics.subscriptions(running);
  };

  return {
    /** Follows the events of a subscription that has begun; `tell` makes the result of each, in a span of its own. */
    follow(
      source: AsyncIterator<unknown>,
      asker: Asker,
      tell: (push: Push, asker: Asker) => Promise<FormattedExecutionResult>,
    ): ResponseStream {
      const { operation, departure } = asker;
      const startedAt = performance.now();
      operation.events = 0;
      // One for each event: what listens to it must not pile up for as long as the subscription runs.
      let ofEvent = new Departure();
      departure.onLeave(() => ofEvent.leave());
      count(1);
      const results = new ResponseStream(source, departure, async (push) => {
        if (push.kind === 'event') {
          operation.events = (operation.events ?? 0) + 1;
          metrics.subscriptionEvent();
        }
        ofEvent = new Departure();
        return inSpan(asker, () => tell(push, { ...asker, departure: ofEvent }));
      });
      results.over.then(() => {
        count(-1);
        const [code = 'ok'] = operation.codes;
        metrics.operation('subscription', code, performance.now() - startedAt);
      });
      return results;
    },
  };
};
