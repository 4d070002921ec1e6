import type { JobService } from '../mapping/ids.js';

const none: JobService[] = [];

/** A page of entries and what is told about it. */
interface Shown<Row> {
  readonly nodes: readonly Row[];
  readonly cursorOf: (node: Row, index: number) => string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number | null;
  /** Services whose entries are missing. */
  readonly missingServices?: readonly JobService[] | undefined;
}

/** An entry with its cursor, which is written only if it is asked for. */
class Edge<Row> {
  constructor(
    readonly node: Row,
    private readonly index: number,
    private readonly cursorOf: Shown<Row>['cursorOf'],
  ) {}

  get cursor(): string {
    return this.cursorOf(this.node, this.index);
  }
}

/** The cursors at both ends of a page. */
class PageInfo<Row> {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;

  constructor(private readonly page: Shown<Row>) {
    this.hasNextPage = page.hasNextPage;
    this.hasPreviousPage = page.hasPreviousPage;
  }

  get startCursor(): string | null {
    return this.cursorAt(0);
  }

  get endCursor(): string | null {
    return this.cursorAt(this.page.nodes.length - 1);
  }

  private cursorAt(index: number): string | null {
    const { nodes, cursorOf } = this.page;
    const node = nodes[index];
    return node === undefined ? null : cursorOf(node, index);
  }
}

/**
 * A Relay connection. Cursors and edges are made as they are asked for: most queries select `nodes` alone. It is a class
 * since an object of its own with accessors would be kept by its hidden class until all of the heap is swept.
 */
class Connection<Row> {
  readonly nodes: Row[];
  readonly pageInfo: PageInfo<Row>;
  readonly totalCount: number | null;
  readonly missingServices: JobService[];

  constructor(private readonly page: Shown<Row>) {
    this.nodes = page.nodes as Row[]; // the graph only reads it
    this.pageInfo = new PageInfo(page);
    this.totalCount = page.totalCount;
    this.missingServices = page.missingServices?.length ? [...page.missingServices] : none;
  }

  get edges(): Edge<Row>[] {
    const { nodes, cursorOf } = this.page;
    return nodes.map((node, index) => new Edge(node, index, cursorOf));
  }
}

export const createShown = <Row>(page: Shown<Row>) => new Connection(page);
