import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import type { QueryResolvers, ResolversParentTypes } from '../generated/resolvers.js';
import { tooManyIds } from '../limits/exceeded.js';
import type { Loaders } from '../loaders.js';
import { clusterFaces } from '../mapping/cluster.js';
import { type EntityType, parseGlobalId } from '../mapping/ids.js';
import { singleJobFaces } from '../mapping/job.js';
import { selection } from '../selection.js';
import type { Soon } from '../soon.js';

type NodeModel = ResolversParentTypes['Node'];
type Find = (key: string, loaders: Loaders, names: ReadonlySet<string>) => Soon<NodeModel | null>;

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
};

const load = async (id: string, { loaders }: Context, info: ResolveInfo) => {
  const { type, key } = parseGlobalId(id);
  return find[type](key, loaders, selection(info, type).names);
};

export const Query: QueryResolvers = {
  node: (_, { id }, context, info) => load(id, context, info),

  nodes: (_, { ids }, context, info) => {
    if (ids.length > context.maxPageSize) throw tooManyIds(ids.length, context.maxPageSize);
    // Each id fails for itself; the generated type of a list knows no promise of null.
    return ids.map((id) => load(id, context, info) as Promise<NodeModel>);
  },
};
