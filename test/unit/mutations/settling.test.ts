import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sighting } from '../../../src/gateway/live/entry.js';
import type { Subject } from '../../../src/gateway/live/interest.js';
import { sources } from '../../../src/gateway/live/sources.js';
import {
  clusterCreation,
  clusterRestart,
  clusterStop,
} from '../../../src/gateway/mutations/cluster-effects.js';
import type { Effect } from '../../../src/gateway/mutations/effect.js';
import { runs, stops } from '../../../src/gateway/mutations/job-effects.js';
import { acceptance } from '../../../src/gateway/mutations/peering-effects.js';
import { settling } from '../../../src/gateway/mutations/settling.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const sighting = (status: string | null): Sighting => ({ key: '7', status, values: {}, faces: [] });
/** A thing that is not there. */
const gone = Symbol('gone');
/** Ten seconds in which nothing is seen. */
const later = Symbol('later');
type Step = string | null | typeof gone | typeof later;

const effects: Readonly<Record<string, readonly [Effect, Subject]>> = {
  run: [runs, 'jobs'],
  stop: [stops, 'jobs'],
  creation: [clusterCreation, 'clusters'],
  'stop of a cluster': [clusterStop, 'clusters'],
  restart: [clusterRestart, 'clusters'],
  acceptance: [acceptance, 'peerings'],
};

/** At which sighting it is seen to have ended; null where it never is. */
const endOf = (name: string, steps: readonly Step[]): Step => {
  const [effect, subject] = effects[name] ?? [];
  if (!effect || !subject) throw new Error(`There is no ${name}`);
  const isSettled = settling(effect, sources[subject].isInTransition);
  for (const step of steps) {
    if (step === later) vi.advanceTimersByTime(10_000);
    else if (isSettled(step === gone ? null : sighting(step))) return step;
  }
  return null;
};

describe('What has begun ends', () => {
  test.each<[string, readonly Step[]]>([
    ['run', ['SUBMITTING', 'DOWNLOADING', 'SUBMITTING', 'RUNNING']],
    ['run', ['SUBMITTING', 'IDLE']],
    ['run', ['SUBMITTING', 'SUBMIT_FAIL']],
    ['run', ['SUBMITTING', 'FINISH']],
    ['run', ['SUBMITTING', 'RUNNING_EXCEPTION']],
    ['run', ['SUBMITTING', 'CANCELING', 'CANCEL_SUCCESS']],
    ['run', ['ARREARAGE_RECOVERING', 'RUNNING']],
    ['run', ['RUNNING']],
    ['run', ['SUBMITTING', gone]],
    ['run', [gone]],
    ['stop', ['SAVEPOINTING', 'CANCELING', 'CANCEL_SUCCESS']],
    ['stop', ['CANCELING', 'CANCEL_FAIL']],
    ['stop', ['CANCELING', 'FINISH']],
    ['stop', ['CANCEL_SUCCESS']],
    ['stop', ['SAVEPOINTING', 'RUNNING', later, 'RUNNING']],
    ['creation', ['CREATING', 'CREATE_SUCCESS', 'STARTING', 'RUNNING']],
    ['creation', ['CREATING', 'CREATE_FAIL']],
    ['creation', [gone, gone, 'CREATING', 'RUNNING']],
    ['creation', ['CREATING', gone, later, gone]],
    ['creation', ['CREATING', 'DELETING', gone]],
    ['stop of a cluster', ['STOPPING', 'STOP_SUCCESS']],
    ['stop of a cluster', ['STOPPING', 'STOPPED']],
    ['stop of a cluster', ['STOPPING', 'STOP_FAIL']],
    ['restart', ['RESTARTING', 'STARTING', 'RUNNING']],
    ['restart', ['RESTARTING', 'ARREARAGE_RECOVER_FAIL']],
    ['acceptance', ['ACTIVE']],
  ])('by a %s: %j', (name, steps) => {
    expect(endOf(name, steps)).toBe(steps.at(-1));
  });
});

describe('What was so before is no end', () => {
  test.each<[string, readonly Step[]]>([
    ['run', ['INIT', 'INIT', 'SUBMITTING', 'RUNNING']],
    ['run', ['SUBMIT_FAIL', 'SUBMIT_FAIL', 'SUBMITTING', 'SUBMIT_FAIL']],
    ['run', ['CANCEL_SUCCESS', 'SUBMITTING', 'CANCEL_SUCCESS', later, 'CANCEL_SUCCESS']],
    ['run', ['FINISH', 'RUNNING']],
    ['stop', ['RUNNING', 'RUNNING', 'CANCELING', 'CANCEL_SUCCESS']],
    ['stop', ['SUBMITTING', 'RUNNING', 'CANCELING', 'CANCEL_SUCCESS']],
    ['stop', ['CANCEL_FAIL', 'SAVEPOINTING', 'CANCEL_FAIL']],
    ['stop of a cluster', ['RUNNING', 'STOPPING', 'STOP_SUCCESS']],
    ['restart', ['STOPPED', 'RESTARTING', 'STOPPED', later, 'STOPPED']],
    ['acceptance', ['PENDING_ACCEPTANCE', 'ACTIVE']],
    ['run', ['SUBMITTING', 'CANCEL_SUCCESS', 'RUNNING']],
    ['run', ['CANCEL_SUCCESS', 'SUBMITTING', 'CANCEL_SUCCESS', later, 'SUBMITTING', 'RUNNING']],
    ['run', ['SUBMITTING', 'INIT', later, 'SUBMITTING', 'INIT', 'RUNNING']],
    ['run', ['SUBMITTING', 'CANCELING', 'SUBMITTING', 'CANCEL_SUCCESS', 'RUNNING']],
    ['stop', ['RUNNING', 'CANCELING', 'RUNNING', 'CANCEL_SUCCESS']],
    ['creation', ['CREATING', gone, 'CREATING', 'RUNNING']],
    ['stop of a cluster', ['STOPPING', 'RUNNING', 'STOP_SUCCESS']],
    ['restart', ['RESTARTING', 'STOPPED', 'RUNNING']],
  ])('of a %s: %j', (name, steps) => {
    expect(endOf(name, steps.slice(0, -1))).toBeNull();
    expect(endOf(name, steps)).toBe(steps.at(-1));
  });

  test.each<[string, Step]>([
    ['run', 'SUBMIT_FAIL'],
    ['run', 'FINISH'],
    ['stop', 'CANCEL_FAIL'],
    ['restart', 'ARREARAGE_RECOVER_FAIL'],
    ['acceptance', 'REJECTED'],
  ])('of a %s, until it has been so for long: %s', (name, status) => {
    expect(endOf(name, [status, status])).toBeNull();
    expect(endOf(name, [status, later, status])).toBe(status);
  });

  test.each<[string, Step]>([
    ['run', 'INIT'],
    ['run', 'CANCEL_SUCCESS'],
    ['stop', 'RUNNING'],
    ['creation', gone],
    ['stop of a cluster', 'RUNNING'],
    ['restart', 'STOPPED'],
    ['acceptance', 'PENDING_ACCEPTANCE'],
  ])('of a %s, however long it is so: %s', (name, status) => {
    expect(endOf(name, [status, later, status])).toBeNull();
  });
});

test.each(Object.keys(effects))('A status that nobody knows is no end of a %s', (name) => {
  for (const status of ['UNKNOWN', null]) {
    expect(endOf(name, [status, later, status])).toBeNull();
  }
});
