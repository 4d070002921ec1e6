import type { GatewayOptions } from '../options.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { UpstreamClient } from '../upstream/client.js';
import type { Bus } from './bus.js';
import type { Subject } from './interest.js';
import type { Live } from './live.js';
import type { Source } from './source.js';
import { Subscriber } from './subscriber.js';
import type { Topic } from './topic.js';
import { Topics } from './topics.js';

export interface LiveParts {
  readonly client: UpstreamClient;
  readonly options: GatewayOptions;
  readonly metrics: Metrics;
  readonly sources: Readonly<Record<Subject, Source>>;
  readonly bus: Bus;
}

/** Polls on behalf of all who watch. */
export const createLive = (parts: LiveParts): Live => {
  const { metrics } = parts;
  const { queuedEvents } = parts.options.live;
  const topics = new Topics(parts);

  return {
    watch(caller, subject, interest, options = {}) {
      // Not before somebody reads: nobody ends what was never begun.
      let topic: Topic | null = null;
      const subscriber = new Subscriber({
        interest,
        options,
        queuedEvents,
        surroundings: () => topic,
        begin() {
          topic = topics.enter(caller, subject);
          void topic.add(subscriber);
        },
        end: () => topic?.remove(subscriber),
        onTold: ({ type }) => metrics.liveTold(subject, type),
      });
      return subscriber.inbox;
    },

    wait: async (caller, subject, interest, key, options) =>
      topics.enter(caller, subject).wait(interest, key, options),

    history: (caller, subject, key) => topics.find(caller, subject)?.history.of(key) ?? [],

    state(caller, subject) {
      const topic = topics.find(caller, subject);
      return topic === null || topic.isIdle ? null : topic.state;
    },

    close: () => topics.close(),
  };
};
