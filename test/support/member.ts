import type { Member } from '../../src/gateway/live/bus.js';
import type { Entry, News, Sighting, State } from '../../src/gateway/live/entry.js';

/** Writes down what it is told. */
export const createMember = () => {
  const entries: Entry[] = [];
  const states: State[] = [];
  const gaps: State[] = [];
  let nudges = 0;
  const waiting: (() => void)[] = [];
  const tell = () => {
    for (const look of waiting.splice(0)) look();
  };
  const member: Member = {
    onNews(news, state) {
      entries.push(...news);
      states.push(state);
      tell();
    },
    onGap(state) {
      gaps.push(state);
      tell();
    },
    onNudge() {
      nudges += 1;
      tell();
    },
  };
  return {
    member,
    entries,
    states,
    gaps,
    nudges: () => nudges,
    keys: () => entries.map(({ news }) => ('key' in news ? news.key : news.type)),
    /** Waits until it has been told enough. */
    async until(isEnough: () => boolean): Promise<void> {
      while (!isEnough()) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
};

const sighting = (key: string, status: string): Sighting => ({
  key,
  status,
  values: { name: key },
  faces: ['plain'],
});

export const changed = (key: string, status = 'RUNNING', previous: string | null = null): News => ({
  type: 'changed',
  key,
  previous,
  now: sighting(key, status),
  at: 1,
});

/** What is known where these things have these statuses. */
export const stateOf = (statuses: Readonly<Record<string, string>>, covers = 0): State => ({
  seen: Object.fromEntries(
    Object.entries(statuses).map(([key, status]) => [key, sighting(key, status)]),
  ),
  missing: [],
  unread: [],
  asked: { all: true, named: [], roots: [], faces: [], intervalMs: null },
  isStale: false,
  failure: null,
  unlisted: [],
  brokenAt: {},
  at: 1,
  covers,
});
