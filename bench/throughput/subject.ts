/** Short names of the queries that are measured; `queries.ts` has their texts. */
export type QueryName = 'H' | 'S' | 'T' | 'L' | 'P';

/** What is started for one measurement: a program that answers HTTP on the port that it was told. */
export interface Command {
  readonly argv: readonly [program: string, ...args: string[]];
  /** Environment besides `PATH` and `NODE_ENV=production`, which all have. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/**
 * One contender. It is started anew for every measurement, on `port` of 127.0.0.1 and pinned to one core with all
 * that it starts itself; it is ready when it has answered the query with 200, and its process group is killed after.
 */
export interface Subject {
  readonly name: string;
  /** Where it takes `POST` of `{"query", "variables"}`. */
  readonly path: string;
  /** False where it cannot answer the query; it is left out there. */
  supports(query: QueryName): boolean;
  /** Null, or why it cannot be measured on this machine, such as a program that is not installed. */
  missing(): string | null;
  /** Variables in place of the common ones where it cannot take those; null or left out for none. */
  variables?(query: QueryName): Readonly<Record<string, unknown>> | null;
  /** Data of an answer in a form that is equal for all subjects that state the same; as it is if left out. */
  comparable?(data: unknown): unknown;
  /** `upstreamUrl` is the stub's, without a slash at the end; the project is `p1`, as `projectId` has it. */
  command(query: QueryName, upstreamUrl: string, port: number): Command;
}

/** The project whose routes are asked: `${upstreamUrl}/v1.0/p1/...`. */
export const projectId = 'p1';

/** Flags of every Node process that is compared. */
export const nodeFlags: readonly string[] = ['--max-semi-space-size=64'];
