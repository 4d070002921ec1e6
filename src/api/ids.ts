/**
 * What an id of each kind may look like. Job, template and host ids are 64-bit integers, cluster ids 32-bit ones;
 * users, projects and tenants are hex strings or UUIDs, peerings, routes, connections, batches and clusters of CDM UUIDs; what DLI knows
 * by names alone has names of letters, digits, hyphens and underscores. Everything that a path or
 * query could misread (dots, slashes, `%`, `?`, `#`, blanks, control characters) is outside all of them.
 */
const integer = /^[1-9]\d{0,18}$/;
const word = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

const longWord = /^[A-Za-z0-9_][A-Za-z0-9_-]{0,127}$/;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const upTo = (max: bigint) => (id: string) => integer.test(id) && BigInt(id) <= max;
const named = (id: string) => word.test(id);
const longNamed = (id: string) => longWord.test(id);

const int64 = upTo(2n ** 63n - 1n);
const int32 = upTo(2n ** 31n - 1n);

/** Path parameter → whether a string is a well-formed id of that kind. */
export const idFormats = {
  project_id: named,
  job_id: int64,
  template_id: int64,
  cluster_id: int32,
  host_id: int64,
  user_id: named,
  peering_id: named,
  route_id: named,
  queue_name: longNamed,
  pool_name: longNamed,
  connection_id: named,
  route_name: longNamed,
  batch_id: named,
  database_name: longNamed,
  table_name: longNamed,
  cdm_cluster_id: (id: string) => uuid.test(id),
} as const;

export type IdKind = keyof typeof idFormats;
