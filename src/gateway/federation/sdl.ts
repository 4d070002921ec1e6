import {
  buildASTSchema,
  type DocumentNode,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
} from 'graphql';
import { readTypeDefs } from '../schema.js';
import { asSubgraph, asWhole, withPrefix } from './document.js';

/** The SDL of all domains as one document, with what it says to the gateway itself and to composers. */
export const readGraph = (): DocumentNode => parse(readTypeDefs().join('\n'), { noLocation: true });

/** The whole graph for its clients, in the order of the alphabet. */
export const wholeGraphSdl = (prefix = ''): string =>
  `${printSchema(lexicographicSortSchema(buildASTSchema(withPrefix(asWhole(readGraph()), prefix))))}\n`;

/** A graph as a subgraph of Apollo Federation 2, for composers. */
export const printSubgraph = (graph: DocumentNode, prefix: string): string =>
  print(withPrefix(asSubgraph(graph), prefix));

/** The same of our graph, as a file. */
export const subgraphSdl = (prefix = ''): string => `${printSubgraph(readGraph(), prefix)}\n`;
