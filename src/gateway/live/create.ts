import type { GatewayOptions } from '../options.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { UpstreamClient } from '../upstream/client.js';
import type { Bus } from './bus.js';
import type { Subject } from './interest.js';
import type { Live, Waited } from './live.js';
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

/** A wait that has ended before it began. */
const nothingSeen: Waited = { last: null, timedOut: true, at: null, waitedMs: 0 };

/** Polls on behalf of all who watch. */
export const createLive = (parts: LiveParts): Live => {
  const { metrics } = parts;
  const { queuedEvents } = parts.options.live;
  const topics = new Topics(parts);
  let takesWaits = true;

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
          if (topics.isClosed) return void subscriber.inbox.return();
          topic = topics.enter(caller, subject);
          void topic.add(subscriber);
        },
        end: () => topic?.remove(subscriber),
        onTold: ({ type }) => metrics.liveTold(subject, type),
      });
      return subscriber.inbox;
    },

    async wait(caller, subject, interest, key, options) {
      options.signal.throwIfAborted();
      if (!takesWaits || topics.isClosed) return nothingSeen;
      return topics.enter(caller, subject).wait(interest, key, options);
    },

    endWaits() {
      takesWaits = false;
      topics.endWaits();
    },

    history: (caller, subject, key) => topics.find(caller, subject)?.history.of(key) ?? [],

    state(caller, subject) {
      const topic = topics.find(caller, subject);
      return topic === null || topic.isIdle ? null : topic.state;
    },

    close: () => topics.close(),
  };
};
