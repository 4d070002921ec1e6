import { searchTooWide } from '../limits/exceeded.js';
import { compositeKey } from '../mapping/ids.js';
import type { Soon } from '../soon.js';
import type { createClusterLoaders } from './cluster.js';
import type { createPeeringLoaders } from './peering.js';

/** What is looked through. */
interface Searched {
  readonly cluster: ReturnType<typeof createClusterLoaders>;
  readonly peering: ReturnType<typeof createPeeringLoaders>;
}

/** Keys by the innermost of their ids, and why some could not be read. */
interface Index {
  readonly keys: ReadonlyMap<string, string>;
  readonly failures: readonly unknown[];
}

/** Other systems write UUIDs in capitals, too. */
const folded = (id: string) => id.toLowerCase();

/** Where some could not be read, what is not found may be among them. */
const findIn = ({ keys, failures }: Index, id: string): string | null => {
  const key = keys.get(folded(id));
  if (key === undefined && failures.length > 0) throw failures[0];
  return key ?? null;
};

/** What is below some places: the place, with the ids there. */
const indexOf = async (
  places: readonly string[],
  idsAt: (place: string) => Promise<readonly string[]>,
): Promise<Index> => {
  const reads = await Promise.allSettled(places.map(idsAt));
  const keys = new Map<string, string>();
  const failures: unknown[] = [];
  reads.forEach((read, index) => {
    if (read.status === 'rejected') failures.push(read.reason);
    else for (const id of read.value) keys.set(folded(id), compositeKey(places[index] ?? '', id));
  });
  return { keys, failures };
};

const eachOf = async <Thing>(
  list: Soon<readonly Thing[] | null>,
  idOf: (thing: Thing) => string,
): Promise<readonly string[]> => (await list)?.map(idOf) ?? [];

/**
 * Finds the keys of peerings and routes of which only the innermost id is known. The service lists them cluster by
 * cluster and peering by peering only, so all of these are read, once for the whole request.
 */
class SearchLoaders {
  private peerings: Promise<Index> | null = null;
  private routes: Promise<Index> | null = null;

  constructor(private readonly searched: Searched) {}

  /** The key of a peering, null if there is none. Fails if it would take more than `maxCalls`. */
  async peering(peeringId: string, maxCalls: number): Promise<string | null> {
    this.peerings ??= this.indexPeerings(maxCalls);
    return findIn(await this.peerings, peeringId);
  }

  /** The same of a route. */
  async route(routeId: string, maxCalls: number): Promise<string | null> {
    this.peerings ??= this.indexPeerings(maxCalls);
    this.routes ??= this.indexRoutes(this.peerings, maxCalls);
    return findIn(await this.routes, routeId);
  }

  forget(): void {
    this.peerings = null;
    this.routes = null;
  }

  private async indexPeerings(maxCalls: number): Promise<Index> {
    const { cluster, peering } = this.searched;
    const clusters = await cluster.all();
    if (clusters.length > maxCalls) throw searchTooWide(clusters.length, maxCalls);
    return indexOf(
      clusters.map(({ clusterId }) => clusterId),
      (clusterId) => eachOf(peering.ofCluster.load(clusterId), ({ peeringId }) => peeringId),
    );
  }

  private async indexRoutes(peerings: Promise<Index>, maxCalls: number): Promise<Index> {
    const { cluster, peering } = this.searched;
    const { keys, failures } = await peerings;
    const calls = keys.size + (await cluster.all()).length;
    if (calls > maxCalls) throw searchTooWide(calls, maxCalls);
    const routes = await indexOf([...keys.values()], (key) =>
      eachOf(peering.routesOf.load(key), ({ routeId }) => routeId),
    );
    return { keys: routes.keys, failures: [...failures, ...routes.failures] };
  }
}

export const createSearchLoaders = (_: unknown, searched: Searched) => new SearchLoaders(searched);
