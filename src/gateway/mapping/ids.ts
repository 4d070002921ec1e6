import { type IdKind, idFormats } from '../../api/ids.js';
import { badInput } from './bad-input.js';
import { MalformedAnswer } from './reader.js';

/** Entity → the raw ids that its global id is made of, outermost first. */
const parts = {
  Job: ['job_id'],
  Cluster: ['cluster_id'],
  Template: ['template_id'],
  Quota: ['user_id'],
  Peering: ['cluster_id', 'peering_id'],
  Route: ['cluster_id', 'peering_id', 'route_id'],
  HostMapping: ['cluster_id', 'host_id'],
  Project: ['project_id'],
  Queue: ['queue_name'],
  ElasticResourcePool: ['pool_name'],
  EnhancedConnection: ['connection_id'],
  SparkBatch: ['batch_id'],
  Table: ['database_name', 'table_name'],
} as const satisfies Record<string, readonly IdKind[]>;

export type EntityType = keyof typeof parts;

/** The services that run jobs and keep templates of them. */
const jobServices = ['CS', 'DLI'] as const;
export type JobService = (typeof jobServices)[number];

export const isJobService = (name: string): name is JobService =>
  jobServices.some((service) => service === name);

/** Entities that either of them may have. A key of CS is the raw id alone, as it was before there was another one. */
const ofEither: ReadonlySet<EntityType> = new Set(['Job', 'Template']);
const dliPrefix = 'dli:';

/** Whether either service may have things of a type, so that a raw id alone is one of CS. */
export const isOfEither = (type: EntityType): boolean => ofEither.has(type);

/** The service that has what a key of a job or template stands for. */
export const serviceOf = (key: string): JobService => (key.startsWith(dliPrefix) ? 'DLI' : 'CS');

/** The service's own id in the key of a job or template. */
export const rawId = (key: string): string =>
  serviceOf(key) === 'DLI' ? key.slice(dliPrefix.length) : key;

/** The number that a raw id of a job or template is, by which lists are in order. */
export const numberOf = (raw: string): bigint => {
  if (!/^\d+$/.test(raw)) throw new MalformedAnswer('an id is no number');
  return BigInt(raw);
};

/** The key of what a service calls by a raw id. */
export const keyIn = (service: JobService, raw: string): string =>
  service === 'DLI' ? dliPrefix + raw : raw;

/** Names that the service keeps in lower case, and finds in any. */
const caseless: ReadonlySet<IdKind> = new Set(['queue_name', 'pool_name']);

/** A key of raw ids, each as the service itself writes it. */
const keyOf = (kinds: readonly IdKind[], raw: readonly string[]): string =>
  compositeKey(
    ...raw.map((one, index) => {
      const kind = kinds[index];
      return kind && caseless.has(kind) ? one.toLowerCase() : one;
    }),
  );

export const isEntityType = (name: string): name is EntityType => Object.hasOwn(parts, name);

/** How many raw ids the key of an entity is made of. */
export const depthOf = (type: EntityType): number => parts[type].length;

/** The global id of an entity, such as `Job:50320` or `Peering:100000:7e97…`. */
export const globalId = (type: EntityType, ...raw: readonly string[]): string =>
  raw.length === 1 ? `${type}:${raw[0]}` : [type, ...raw].join(':');

/** A key of several raw ids, as loaders take it. */
export const compositeKey = (...raw: readonly string[]): string => raw.join(':');

/** The raw ids in a key. */
export const keyParts = <Count extends number>(key: string) =>
  key.split(':') as unknown as Count extends 3 ? [string, string, string] : [string, string];

/** The entity type and the key of a global id; `BAD_USER_INPUT` if there is no such type or the id is malformed. */
export const parseGlobalId = (given: string): { type: EntityType; key: string } => {
  const type = given.slice(0, Math.max(given.indexOf(':'), 0));
  if (!isEntityType(type)) {
    throw badId(given, `it must be the \`id\` of an entity, such as ${example('Job')}`);
  }
  return { type, key: parseId(type, given) };
};

/**
 * The key of an entity of a known type, from its global id or, where one raw id is enough, from that: of jobs and
 * templates a raw id is one of CS, and one of DLI has `dli:` before it.
 * Ids of another type and ids that their kind does not allow are `BAD_USER_INPUT`, which calls the type by `name`; nothing
 * is sent for them.
 */
export const parseId = (type: EntityType, given: string, name: string = type): string => {
  const kinds: readonly IdKind[] = parts[type];
  const isGlobal = given.startsWith(`${type}:`);
  const key = isGlobal ? given.slice(type.length + 1) : given;
  const service = isOfEither(type) ? serviceOf(key) : 'CS';
  const inService = service === 'DLI' ? rawId(key) : key;
  const raw = isGlobal ? inService.split(':') : [inService];
  const wellFormed =
    raw.length === kinds.length && kinds.every((kind, index) => idFormats[kind](raw[index] ?? ''));
  if (wellFormed) return keyIn(service, keyOf(kinds, raw));
  const ofDli = isOfEither(type) ? ` (of DLI, ${example(type, 'DLI')})` : '';
  const rawToo = kinds.length === 1 ? ' or the raw id in it' : '';
  throw badId(given, `expected the id of a ${name}, such as ${example(type)}${ofDli}${rawToo}`);
};

/** A raw id, and what the caller calls it. */
export interface RawId {
  readonly name: string;
  readonly given: string;
}

/** The last raw ids in the key of an entity, or all of them; each is refused under its own name. */
export const parseRawIds = (type: EntityType, ids: readonly RawId[]): string => {
  const kinds: readonly IdKind[] = parts[type].slice(-ids.length);
  kinds.forEach((kind, index) => {
    const { name, given } = ids[index] ?? { name: kind, given: '' };
    if (idFormats[kind](given)) return;
    throw badId(given, `expected the service's own id as ${name}, such as "${examples[kind]}"`);
  });
  return keyOf(
    kinds,
    ids.map(({ given }) => given),
  );
};

/** `parseId` for an argument that may be left out. */
export const parseOptionalId = (
  type: EntityType,
  given: string | null | undefined,
): string | undefined => (given === null || given === undefined ? undefined : parseId(type, given));

const examples: Record<IdKind, string> = {
  project_id: '5a3314075bfa49b9ae360f4ecd333695',
  job_id: '50320',
  template_id: '12',
  cluster_id: '100000',
  host_id: '3',
  user_id: 'ac4eaa303639409c8ab099d55eb1538e',
  peering_id: '7e974044-bcc1-4f25-aff8-5f10cb347b0f',
  route_id: '75d289f7-9022-4950-a137-fed7aeae9cb1',
  queue_name: 'etl',
  pool_name: 'pool_1',
  connection_id: 'f1a2b0c4-0d3a-4c0a-9e6b-2f0a7c6d5e41',
  route_name: 'to_warehouse',
  batch_id: '0a324461-d9d9-45da-a52a-3b3c7a3d809e',
  database_name: 'sales',
  table_name: 'orders',
  cdm_cluster_id: '6ec9a0a4-76be-4262-8697-e7af1fac7920',
};

const example = (type: EntityType, service: JobService = 'CS'): string => {
  const raw = compositeKey(...parts[type].map((kind) => examples[kind]));
  return `"${globalId(type, keyIn(service, raw))}"`;
};

const badId = (given: string, why: string) =>
  badInput(`${JSON.stringify(given.slice(0, 80))} is not a valid id: ${why}.`);
