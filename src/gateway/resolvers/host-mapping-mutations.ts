import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import type {
  AddHostMappingsPayloadResolvers,
  HostMappingInput,
  MutationResolvers,
  UpdateHostMappingInput,
  UpdateHostMappingPayloadResolvers,
  UploadHostsFilePayloadResolvers,
} from '../generated/resolvers.js';
import { ofPayload } from '../joins.js';
import { badInput } from '../mapping/bad-input.js';
import { type HostMappingModel, hostMappingReference } from '../mapping/host-mapping.js';
import { changedHostMapping, newHostMapping } from '../mapping/host-mapping-input.js';
import { compositeKey, globalId, keyParts, parseId } from '../mapping/ids.js';
import { id, isWire } from '../mapping/reader.js';
import { batchKeys } from '../mutations/lists.js';
import { mutation } from '../mutations/mutation.js';
import { rehearse } from '../mutations/rehearse.js';
import { unsettled } from '../mutations/settle.js';
import { updates } from '../mutations/update.js';
import { selectsOnly } from '../selection.js';

/** The new mappings by the ids in an answer, which should have one for each (5.3.9, 5.3.13); null if it lacks some. */
const created = (clusterId: string, answer: unknown, least = 1): HostMappingModel[] | null => {
  const hostIds = (Array.isArray(answer) ? answer : [])
    .filter(isWire)
    .flatMap((payload) => id('host_id', 'id', 'hosts_id')(payload) ?? []);
  return hostIds.length < least
    ? null
    : hostIds.map((hostId) => hostMappingReference(clusterId, hostId));
};

/** The service wants both fields with every change: the one that is not given stays as it is. */
const whole = async (
  input: UpdateHostMappingInput,
  read: () => Promise<HostMappingModel>,
): Promise<UpdateHostMappingInput> => {
  if (input.hostname !== undefined && input.ip !== undefined) return input;
  const { hostname, ip } = await read();
  return { hostname, ip, ...input };
};

const ofMapping = (wire: string) => ({ cluster_id: ['clusterId'], hosts_info: ['mappings'] })[wire];

/** Names of hosts know no case. */
const plain = (name: string | null | undefined) => (name ?? '').toLowerCase();

/** The mappings of a cluster that have one of these names; it has at most 1,000. */
const withNames = async (clusterId: string, names: readonly string[], { loaders }: Context) => {
  const all = names.length > 0 ? await loaders.hostMapping.all(clusterId) : [];
  const wanted = new Set(names.map(plain));
  return all.filter(({ hostname }) => wanted.has(plain(hostname)));
};

export const Mutation: MutationResolvers = {
  addHostMappings: mutation({
    paths: () => ofMapping,
    async write({ clusterId: given, mappings, dryRun }, context) {
      const clusterId = parseId('Cluster', given);
      if (mappings.length === 0) throw badInput('`mappings` is empty: give at least one.');
      const hosts_info = mappings.map(newHostMapping.create);
      if (dryRun) {
        const names = mappings.map(({ hostname }) => hostname);
        const twice = new Set(names.map(plain)).size < names.length;
        return rehearse({
          endpoint: 'addClusterHosts',
          body: { hosts_info },
          changes: mappings.map((mapping, index) => ({
            field: `mappings.${index}`,
            before: null,
            after: mapping,
          })),
          pathOf: ofMapping,
          stateRules: [
            [
              'CS.22002',
              twice || withNames(clusterId, names, context).then(({ length }) => length > 0),
            ],
          ],
        });
      }
      const answer = await context.upstream('addClusterHosts', {
        cluster_id: clusterId,
        body: { hosts_info },
      });
      return { hostMappings: created(clusterId, answer, mappings.length) };
    },
    async settle({ clusterId: given, mappings }, context) {
      const names = mappings.map(({ hostname }) => hostname);
      const there = await withNames(parseId('Cluster', given), names, context);
      if (there.length === 0) return { outcome: 'NOT_SEEN' };
      const isThere = ({ hostname, ip }: HostMappingInput) =>
        there.some((mapping) => plain(mapping.hostname) === plain(hostname) && mapping.ip === ip);
      return mappings.every(isThere) ? { outcome: 'DONE' } : unsettled;
    },
  }),

  updateHostMapping: updates({
    type: 'HostMapping',
    endpoint: 'updateClusterHost',
    writer: changedHostMapping,
    idOf: ({ id }: { id: string }) => id,
    paths: { hosts_id: ['id'], cluster_id: ['id'], hosts_info: ['input'] },
    missing: 'CS.22003',
    read: (key, { loaders }) => loaders.hostMapping.load(key),
    complete: whole,
    wrap: (hosts_info) => ({ hosts_info }),
    send(key, body, { upstream }) {
      const [cluster_id, host_id] = keyParts<2>(key);
      return upstream('updateClusterHost', { cluster_id, host_id, body });
    },
    payload(key) {
      const [clusterId, hostId] = keyParts<2>(key);
      return { hostMapping: hostMappingReference(clusterId, hostId) };
    },
    rules: ({ hostname }, { clusterId, hostId }, context) => [
      [
        'CS.22002',
        withNames(clusterId, hostname ? [hostname] : [], context).then((found) =>
          found.some((other) => other.hostId !== hostId),
        ),
      ],
    ],
  }),

  deleteHostMappings: mutation({
    paths: () => (wire) => (wire === 'hosts_id' || wire === 'cluster_id' ? ['ids'] : undefined),
    async write({ ids }, context) {
      const keys = batchKeys('HostMapping', ids, context).map(keyParts<2>);
      const [cluster_id = '', ...others] = new Set(keys.map(([clusterId]) => clusterId));
      if (others.length > 0) throw badInput('`ids` must all be of one cluster: ask once for each.');
      const hosts_id = keys.map(([, hostId]) => BigInt(hostId));
      await context.upstream('deleteClusterHosts', { cluster_id, body: { hosts_id } });
      return { deletedIds: keys.map((key) => globalId('HostMapping', ...key)) };
    },
    async settle({ ids }, { loaders }) {
      const keys = ids.map((one) => parseId('HostMapping', one));
      const left = await Promise.all(keys.map((key) => loaders.hostMapping.load(key)));
      const gone = left.filter((mapping) => mapping === null).length;
      if (gone > 0 && gone < keys.length) return unsettled;
      return { outcome: gone > 0 ? 'DONE' : 'NOT_SEEN' };
    },
  }),

  uploadHostsFile: mutation({
    paths: () => (wire) =>
      ({ cluster_id: ['clusterId'], hosts_file: ['file'], hosts_info: ['file'] })[wire],
    async write({ clusterId: given, file }, { upstream }) {
      const clusterId = parseId('Cluster', given);
      const answer = await upstream('uploadClusterHostsFile', {
        cluster_id: clusterId,
        body: { hosts_file: file },
      });
      return { hostMappings: created(clusterId, answer) };
    },
  }),
};

const load = ({ clusterId, hostId }: HostMappingModel, { loaders }: Context) =>
  loaders.hostMapping.load(compositeKey(clusterId, hostId));

/** The new mappings; a page tells of many of them at once. */
const hostMappingsOfPayload = {
  hostMappings: async (
    { hostMappings }: { hostMappings?: HostMappingModel[] | null },
    _: unknown,
    context: Context,
    info: ResolveInfo,
  ) => {
    if (!hostMappings || selectsOnly(info, 'id', 'hostId')) return hostMappings ?? null;
    const found = await Promise.all(hostMappings.map((mapping) => load(mapping, context)));
    return found.filter((mapping) => mapping !== null);
  },
};
export const AddHostMappingsPayload: AddHostMappingsPayloadResolvers = hostMappingsOfPayload;
export const UploadHostsFilePayload: UploadHostsFilePayloadResolvers = hostMappingsOfPayload;
export const UpdateHostMappingPayload: UpdateHostMappingPayloadResolvers = ofPayload(
  'hostMapping',
  ['id', 'hostId'],
  load,
);
