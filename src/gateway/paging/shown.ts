/** A page of entries and what is told about it. */
interface Shown<Row> {
  readonly nodes: readonly Row[];
  readonly cursorOf: (node: Row, index: number) => string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number | null;
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

/** A Relay connection. Cursors and edges are made as they are asked for: most queries select `nodes` alone. */
export const createShown = <Row>({ nodes, cursorOf, totalCount, ...more }: Shown<Row>) => {
  const cursorAt = (index: number) => {
    const node = nodes.at(index);
    return node === undefined ? null : cursorOf(node, index < 0 ? nodes.length + index : index);
  };
  return {
    nodes: nodes as Row[], // the graph only reads it
    get edges() {
      return nodes.map((node, index) => new Edge(node, index, cursorOf));
    },
    pageInfo: {
      ...more,
      get startCursor() {
        return cursorAt(0);
      },
      get endCursor() {
        return cursorAt(-1);
      },
    },
    totalCount,
  };
};
