import type { FormattedExecutionResult } from 'graphql';
import type { Asker } from './asker.js';
import { Departure } from './departure.js';
import { internalFailure } from './errors.js';
import type { Push } from './push.js';
import { ResponseStream } from './response-stream.js';
import type { Metrics } from './telemetry/metrics.js';
import { inSpan } from './telemetry/spans.js';

const codeOf = ({ errors }: FormattedExecutionResult): string =>
  String(errors?.[0]?.extensions?.code ?? internalFailure.code);

/** Follows the events of subscriptions that have begun; each is counted once, by what has ended it. */
export const createFollow =
  (metrics: Metrics) =>
  /** `tell` makes the result of each event, in a span of its own. */
  (
    source: AsyncIterator<unknown>,
    asker: Asker,
    tell: (push: Push, asker: Asker) => Promise<FormattedExecutionResult>,
  ): ResponseStream => {
    const { operation, departure } = asker;
    operation.events = 0;
    let code = 'ok';
    // One for each event: what listens to it must not pile up for as long as the subscription runs.
    let ofEvent = new Departure();
    departure.onLeave(() => ofEvent.leave());
    const results = new ResponseStream(source, departure, async (push) => {
      if (push.kind === 'event') operation.events = (operation.events ?? 0) + 1;
      ofEvent = new Departure();
      const result = await inSpan(asker, () => tell(push, { ...asker, departure: ofEvent }));
      if (push.kind === 'failure') code = codeOf(result);
      return result;
    });
    results.over.then(() => metrics.operation('subscription', code));
    return results;
  };
