import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import {
  type ClusterFace,
  type ClusterModel,
  clusterFaces,
  clusterFields,
  readCluster,
} from '../mapping/cluster.js';
import { type Page, type PageQuery, readOne, readPage } from '../mapping/page.js';
import { all, type Soon } from '../soon.js';
import type { Upstream } from '../upstream/client.js';
import { byPagesOrLookups, everyEntry, findInList, inParallel, quiet } from './batch.js';
import { EntityLoader } from './entity.js';

const pageSize = 100;
const fewKeys = 1;

const keyOf = (cluster: ClusterModel) => cluster.clusterId;
const readListed = readCluster('list');
const readDetail = readCluster('detail');
const fields = { ...clusterFaces.fields, all: clusterFields };

type ListQuery = Arguments<Endpoints['listClusters']>;

/** Exclusive clusters of one request. */
class ClusterLoaders {
  private readonly clusters: EntityLoader<ClusterModel, ClusterFace>;
  /** The first page, if it was asked for before it was known which clusters are needed. */
  private first: Promise<Page<ClusterModel>> | null = null;

  private everything: Promise<ClusterModel[]> | null = null;

  constructor(private readonly upstream: Upstream) {
    const lookUp = (clusterId: string) => this.lookUp(clusterId);
    const list = (query: PageQuery) => this.list(query);
    this.clusters = new EntityLoader<ClusterModel, ClusterFace>({
      keyOf,
      find: (ids) => this.readBatch(lookUp, ids),
      faces: {
        list: (ids) => this.readBatch((id) => findInList('cluster_id', id, keyOf, list), ids),
        detail: inParallel(lookUp),
      },
      fields,
    });
  }

  load(clusterId: string, faces?: readonly ClusterFace[]): Soon<ClusterModel | null> {
    return this.clusters.load(clusterId, faces);
  }

  complete(cluster: ClusterModel, faces: readonly ClusterFace[]): Soon<ClusterModel> {
    return this.clusters.complete(cluster, faces);
  }

  /** Begins to read what up to `count` entries will refer to, if the list is the way to it. */
  expect(count: number, faces: readonly ClusterFace[]): void {
    const isListed = faces.length === 0 || faces.includes('list');
    if (count > fewKeys && isListed) this.first ??= quiet(this.listBehind(undefined));
  }

  async page(query: ListQuery, faces: readonly ClusterFace[]): Promise<Page<ClusterModel>> {
    const { rows, total } = await this.list(query);
    return { rows: await all(rows.map((row) => this.clusters.complete(row, faces))), total };
  }

  /** All clusters of the project, read once. */
  all(): Promise<ClusterModel[]> {
    this.everything ??= this.readAll();
    return this.everything;
  }

  forget(): void {
    this.clusters.forget();
    this.first = null;
    this.everything = null;
  }

  private async readAll(): Promise<ClusterModel[]> {
    const rows = await everyEntry(keyOf, (cursor) => this.listBehind(cursor));
    return rows.map((row) => this.clusters.remember(row));
  }

  private async list(query: ListQuery): Promise<Page<ClusterModel>> {
    return readPage(await this.upstream('listClusters', query), 'clusters', readListed);
  }

  private listBehind(cursor: string | undefined): Promise<Page<ClusterModel>> {
    return this.list({ cursor, next: true, limit: pageSize, order: 'desc' });
  }

  private async lookUp(clusterId: string): Promise<ClusterModel> {
    return readOne(await this.upstream('getCluster', { cluster_id: clusterId }), readDetail);
  }

  private readBatch(
    lookUp: (clusterId: string) => Promise<ClusterModel | null>,
    ids: readonly string[],
  ) {
    return byPagesOrLookups<ClusterModel>({
      keyOf,
      lookUp,
      page: (cursor) => this.listBehind(cursor),
      first: this.first,
      fewKeys,
      complete: true,
    })(ids);
  }
}

export const createClusterLoaders = (upstream: Upstream) => new ClusterLoaders(upstream);
