import { defaultSparkVersion } from '../dli.js';
import type { Batch, Dli } from '../dli-store.js';
import { writeJson } from '../json.js';
import { randomOf } from '../random.js';
import type { Project } from '../store.js';
import { userNames } from './users.js';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

interface BatchSpec {
  readonly name: string;
  readonly queue: 'etl' | 'realtime';
  /** Before the world begins. */
  readonly agoMs: number;
  readonly takesMs: number;
  readonly fate?: 'fails' | 'cancelled' | 'recovers';
  readonly image?: string;
}

const batches: readonly BatchSpec[] = [
  { name: 'orders_archive', queue: 'etl', agoMs: 10 * second, takesMs: hour },
  { name: 'clicks_sessions', queue: 'realtime', agoMs: 20 * second, takesMs: hour },
  { name: 'orders_daily', queue: 'etl', agoMs: 20 * minute, takesMs: hour },
  { name: 'fraud_features', queue: 'realtime', agoMs: 25 * minute, takesMs: 2 * hour },
  {
    name: 'fraud_training',
    queue: 'realtime',
    agoMs: 40 * minute,
    takesMs: 3 * hour,
    image: 'fraud/trainer:1.4',
  },
  { name: 'parcels_repair', queue: 'etl', agoMs: 50 * minute, takesMs: hour, fate: 'recovers' },
  { name: 'orders_daily', queue: 'etl', agoMs: 24 * hour, takesMs: 35 * minute },
  { name: 'trips_compact', queue: 'etl', agoMs: 26 * hour, takesMs: 50 * minute },
  { name: 'meters_import', queue: 'etl', agoMs: 30 * hour, takesMs: 4 * minute, fate: 'fails' },
  { name: 'orders_daily', queue: 'etl', agoMs: 48 * hour, takesMs: 37 * minute },
  { name: 'plays_export', queue: 'realtime', agoMs: 50 * hour, takesMs: hour, fate: 'cancelled' },
  { name: '', queue: 'etl', agoMs: 72 * hour, takesMs: 10 * minute, fate: 'fails' },
];

function batchOf(project: Project, spec: BatchSpec, index: number, startAt: number): Batch {
  const random = randomOf(project.seed, 'batch', index);
  const { name, queue, image = '', fate } = spec;
  const createdAt = startAt - spec.agoMs;
  const feature = image ? 'custom' : 'basic';
  const file = `obs://cs-jars/batches/${name || 'scratch'}.jar`;
  const request = { file, className: 'com.example.Main', queue, name, feature, sc_type: 'A' };
  return {
    id: random.uuid(),
    name,
    ownerName: random.pick(userNames),
    queue,
    size: 'A',
    request: writeJson(request),
    feature,
    sparkVersion: defaultSparkVersion,
    image,
    createdAt,
    endsAt: createdAt + spec.takesMs,
    failsInTheEnd: fate === 'fails',
    failedAt: fate === 'recovers' ? startAt - 10 * second : 0,
    cancelledAt: fate === 'cancelled' ? createdAt + spec.takesMs / 2 : 0,
  };
}

/** Adds the Spark batches of a project, of every state. */
export function addBatches(project: Project, dli: Dli, startAt: number): void {
  for (const [index, spec] of batches.entries()) {
    const batch = batchOf(project, spec, index, startAt);
    dli.batches.set(batch.id, batch);
  }
}
