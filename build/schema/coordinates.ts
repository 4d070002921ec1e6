import { type GraphQLSchema, resolveSchemaCoordinate } from 'graphql';

/** Whether a coordinate, such as `Job.name` or `Query.jobs(first:)`, is one and names something of the graph. */
export const isInGraph = (graph: GraphQLSchema, coordinate: string): boolean => {
  try {
    return resolveSchemaCoordinate(graph, coordinate) !== undefined;
  } catch {
    return false; // no coordinate, or one below a type that is not there
  }
};
