import type { Logger } from '../../telemetry/log.js';
import type { Bus } from '../bus.js';
import { createMemoryBus } from '../memory-bus.js';
import { Link } from './link.js';
import { namesOf } from './names.js';
import * as scripts from './scripts.js';
import { SteadyChannel } from './steady-channel.js';

interface RedisBusOptions {
  readonly url: string;
  /** Stands for those that share topics: gateways of other settings may be on the same Redis. */
  readonly deployment: string;
  readonly keptEntries: number;
  readonly log: Logger;
}

/** A bus of all replicas on one Redis. While that cannot be used, each is on its own. */
export const createRedisBus = ({ url, deployment, keptEntries, log }: RedisBusOptions): Bus => {
  const channels = new Map<string, Set<SteadyChannel>>();
  const memory = createMemoryBus(keptEntries);
  const names = namesOf(deployment);
  const link = new Link({
    url,
    names,
    log,
    onMessage(text) {
      const [kind, topic = '', who] = text.split(' ');
      for (const channel of channels.get(topic) ?? []) channel.hear(kind, who);
    },
    onUp() {
      for (const ofTopic of channels.values()) {
        for (const channel of ofTopic) channel.onUp();
      }
    },
  });
  return {
    async join(topic, member) {
      const ofTopic = channels.get(topic) ?? new Set();
      const onLeave = (channel: SteadyChannel) => {
        ofTopic.delete(channel);
        if (ofTopic.size === 0 && channels.get(topic) === ofTopic) channels.delete(topic);
      };
      const channel = new SteadyChannel(
        { link, names, memory, keptEntries, onLeave },
        topic,
        member,
      );
      channels.set(topic, ofTopic.add(channel));
      await channel.join();
      return channel;
    },
    async nudge(topic) {
      await link.run(scripts.call, [], [names.news, topic]);
    },
    async close() {
      link.close();
      await memory.close();
    },
  };
};
