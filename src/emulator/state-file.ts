import { readFile, rename, writeFile } from 'node:fs/promises';
import { BadSetting } from '../environment.js';
import { withSpaces } from './dli.js';
import type { Dli } from './dli-store.js';
import { awaitCluster, awaitJob } from './lifecycle.js';
import type { Project, Store } from './store.js';
import type { Grant } from './tokens.js';

/** All that outlives the process. */
export interface State {
  /** Epoch milliseconds of the emulated world. */
  readonly now: number;
  readonly grants: readonly Grant[];
  readonly store: Store;
}

/** Goes up whenever files of before can no longer be read. */
const format = 2;

/** What JSON has no word for, as an object with a single key. */
const tagged = (_key: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return { $bigint: String(value) };
  if (value instanceof Map) return { $map: [...value] };
  if (value instanceof Set) return { $set: [...value] };
  return value;
};

const untagged = (_key: string, value: Record<string, unknown> | null): unknown => {
  if (typeof value?.$bigint === 'string') return BigInt(value.$bigint);
  if (Array.isArray(value?.$map)) return new Map(value.$map);
  if (Array.isArray(value?.$set)) return new Set(value.$set);
  return value;
};

/** When the next step of a job (`bigint`) or a cluster is due. What it does follows from the status. */
type Due = readonly [id: bigint | number, at: number];
type Kept = State & { format: number; seed: string; due: readonly (readonly Due[])[] };

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const holds = ['jobs', 'clusters', 'templates', 'users'];
const dliHolds = ['queues', 'pools', 'connections', 'batches', 'databases'];

const hasMaps = (value: unknown, parts: readonly string[]) =>
  parts.every((part) => partOf(value, part) instanceof Map);

const isProject = (project: unknown): boolean => {
  const dli = partOf(project, 'dli');
  return hasMaps(project, holds) && hasMaps(dli, dliHolds) && hasMaps(partOf(dli, 'space'), holds);
};

/** Whether a file of this version has the parts that a world has; what is in them is taken on trust. */
function isKept(value: unknown): value is Kept {
  const store = partOf(value, 'store');
  const projects = partOf(store, 'projects');
  if (!(projects instanceof Map) || projects.size === 0) return false;
  return (
    Number.isFinite(partOf(value, 'now')) &&
    [partOf(value, 'grants'), partOf(value, 'due')].every(Array.isArray) &&
    typeof partOf(partOf(store, 'domain'), 'name') === 'string' &&
    [...projects.values()].every(isProject)
  );
}

/** The store with each project, and its space in DLI, changed. */
const storeWith = (
  store: Store,
  change: (project: Project) => Project,
  changeSpace: (space: Project, project: Project) => Project,
): Store => {
  const dliOf = (project: Project): Dli | null =>
    project.dli && { ...project.dli, space: changeSpace(project.dli.space, project) };
  const projects = [...store.projects.values()].map(
    (project) => [project.id, { ...change(project), dli: dliOf(project) }] as const,
  );
  return { ...store, projects: new Map<string, Project>(projects) };
};

const write = (state: State): string => {
  const places = withSpaces(state.store.projects.values());
  const due = places.map(({ pending }) => [...pending].map(([{ id }, { at }]) => [id, at]));
  const still = (project: Project) => ({ ...project, pending: new Map() });
  const store = storeWith(state.store, still, (space) => ({ ...still(space), users: new Map() }));
  return JSON.stringify({ format, seed: store.seed, ...state, store, due }, tagged);
};

const resume = (project: Project, [id, at]: Due): void => {
  const job = typeof id === 'bigint' ? project.jobs.get(id) : undefined;
  const cluster = typeof id === 'number' ? project.clusters.get(id) : undefined;
  if (job) awaitJob(project, job, at);
  if (cluster) awaitCluster(project, cluster, at);
  const waiting = job ?? cluster;
  const step = waiting && project.pending.get(waiting);
  if (step) project.pending.set(waiting, { ...step, at });
};

const setting = 'EMULATOR_STATE_FILE';

/** The state in a file, or null if there is no such file. Throws if it is none, or that of another world. */
export async function readState(file: string, seed: string): Promise<State | null> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, 'utf8'), untagged);
    if (partOf(kept, 'format') !== format) throw new Error('it is of another version');
    const name = partOf(kept, 'seed');
    if (name !== seed) throw new Error(`it holds the world "${name}", not "${seed}"`);
    if (!isKept(kept)) throw new Error('it holds no whole world');
    // The users of a space are those of its project.
    const store = storeWith(
      kept.store,
      (project) => project,
      (space, { users }) => ({ ...space, users }),
    );
    for (const [index, place] of withSpaces(store.projects.values()).entries()) {
      for (const due of kept.due[index] ?? []) resume(place, due);
    }
    return { now: kept.now, grants: kept.grants, store };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    const why = error instanceof Error ? error.message : error;
    const message = `Cannot go on from the state file ${file}: ${why}. Remove it to begin anew.`;
    throw new BadSetting(setting, message, { cause: error });
  }
}

/** Ends a start at which the state cannot be written. */
export const unwritable = (error: Error): never => {
  throw new BadSetting(setting, `The state cannot be written: ${error.message}`, { cause: error });
};

/**
 * Writes the state as it is when its turn comes, one write at a time, so that the last state stays. A file is either
 * the old one or the new one, whenever the process ends.
 */
export function stateWriter(file: string, current: () => State): () => Promise<void> {
  let last = Promise.resolve();
  let next: Promise<void> | undefined;
  const turn = async () => {
    next = undefined;
    await writeFile(`${file}.tmp`, write(current()), { flush: true });
    await rename(`${file}.tmp`, file);
  };
  return () => {
    next ??= last = last.then(turn, turn);
    return next;
  };
}
