import type { QueryName } from './subject.js';

/** A request as a client sends it, and what it stands for. */
export interface Query {
  readonly name: QueryName;
  readonly title: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const joined = `id name status createdAt
    cluster { id name status }
    metrics {
      totalReadRate totalWriteRate
      sources { name records corruptedRecords }
      sinks { name records corruptedRecords }
    }`;
const jobs = (selection: string) => `query ($first: Int!) {
  jobs(first: $first) {
    nodes {
    ${selection}
    }
  }
}`;

/** What is measured, by name. */
export const queries: Readonly<Record<QueryName, Query>> = {
  H: {
    name: 'H',
    title: '50 jobs with cluster and metrics',
    query: jobs(joined),
    variables: { first: 50 },
  },
  S: {
    name: 'S',
    title: 'one job with cluster and metrics',
    query: `query ($id: ID!) {
  job(id: $id) {
    ${joined}
  }
}`,
    variables: { id: 'Job:50500' },
  },
  T: { name: 'T', title: '__typename', query: '{ __typename }', variables: {} },
  L: {
    name: 'L',
    title: '1,000 jobs, 12 scalars of the plain list',
    query: jobs(
      `id jobId name description type status statusRaw statusDescription
    createdAt startedAt durationMs ownerName`,
    ),
    variables: { first: 1_000 },
  },
  P: {
    name: 'P',
    title: '50 jobs with execution plan',
    query: jobs('id name executionPlan'),
    variables: { first: 50 },
  },
};
