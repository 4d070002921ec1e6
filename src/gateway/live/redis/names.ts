/** What is kept of a topic, in the order in which scripts take it. */
const kept = ['head', 'log', 'state', 'lease', 'interest', 'nudges'] as const;

/** What things are called in Redis. */
export interface Names {
  /** Where one replica tells the others that there is something to read. */
  readonly news: string;
  /** Written to see whether anything can be. */
  readonly probe: string;
  /** What is kept of a topic. All of it is on one node of a cluster, for the braces' sake. */
  keysOf(topic: string): string[];
}

/**
 * Names of all that replicas of one deployment share. The number grows when the shape of it changes, so that those of two
 * versions stay apart.
 */
export const namesOf = (deployment: string): Names => {
  const prefix = `cs-graphql:live:1:${deployment}:`;
  return {
    news: `${prefix}news`,
    probe: `${prefix}probe`,
    keysOf: (topic) => kept.map((key) => `${prefix}{${topic}}:${key}`),
  };
};
