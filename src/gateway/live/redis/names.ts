/** Of all that is kept. The number grows when the shape of it changes, so that replicas of two versions stay apart. */
const prefix = 'cs-graphql:live:1:';

/** Where one replica tells the others that there is something to read. */
export const newsChannel = `${prefix}news`;

/** Written to see whether anything can be. */
export const probeKey = `${prefix}probe`;

/** What is kept of a topic, in the order in which scripts take it. All on one node of a cluster, for the braces' sake. */
const kept = ['head', 'log', 'state', 'lease', 'interest', 'nudges'] as const;

export const keysOf = (topic: string): string[] => kept.map((key) => `${prefix}{${topic}}:${key}`);
