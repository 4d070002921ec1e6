import type { ResolveInfo } from '../execution/info.js';
import type { Names } from '../federation/names.js';
import type { ResolversParentTypes } from '../generated/resolvers.js';
import type { Loaders } from '../loaders.js';
import { clusterFaces } from '../mapping/cluster.js';
import type { EntityType } from '../mapping/ids.js';
import { singleJobFaces } from '../mapping/job.js';
import { queueFaces } from '../mapping/queue.js';
import { singleTableFaces } from '../mapping/table.js';
import { selection } from '../selection.js';
import type { Soon } from '../soon.js';

export type Entity = ResolversParentTypes['Node'];
type Find = (key: string, loaders: Loaders, names: ReadonlySet<string>) => Soon<Entity | null>;

/** How each kind of entity is found by its key; what is selected of it decides what is read. */
const find: Readonly<Record<EntityType, Find>> = {
  Job: (key, { job }, names) => job.load(key, singleJobFaces.needed(names)),
  Cluster: (key, { cluster }, names) => cluster.load(key, clusterFaces.needed(names)),
  Template: (key, { template }) => template.load(key),
  Quota: (key, { quota }) => quota.load(key),
  Peering: (key, { peering }) => peering.load(key),
  Route: (key, { peering }) => peering.route(key),
  HostMapping: (key, { hostMapping }) => hostMapping.load(key),
  Project: (key, { project }) => project.load(key),
  Queue: (key, { queue }, names) => queue.load(key, queueFaces.needed(names)),
  ElasticResourcePool: (key, { pool }) => pool.load(key),
  EnhancedConnection: (key, { enhancedConnection }) => enhancedConnection.load(key),
  SparkBatch: (key, { sparkBatch }) => sparkBatch.load(key),
  Table: (key, { table }, names) => table.load(key, singleTableFaces.needed(names)),
};

/** Finds an entity of any kind for a field whose type is abstract. */
export type FindEntity = (
  type: EntityType,
  key: string,
  loaders: Loaders,
  info: ResolveInfo,
) => Soon<Entity | null>;

export const createFindEntity =
  (names: Names): FindEntity =>
  (type, key, loaders, info) =>
    find[type](key, loaders, selection(info, names.type(type)).names);
