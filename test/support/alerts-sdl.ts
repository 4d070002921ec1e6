import { Kind, parse, print } from 'graphql';
import { subgraphSdl } from '../../src/gateway/federation/sdl.js';

/** Parts of the SDL of another subgraph that a test may word differently. */
export interface AlertsParts {
  readonly pageInfo: string;
  readonly userError: string;
  readonly dateTime: string;
  /** Whatever else it defines. */
  readonly more: string;
}

/** Definitions of our subgraph, as others take them over. */
export const takenOver = (...names: readonly string[]): string => {
  const { definitions } = parse(subgraphSdl(), { noLocation: true });
  const taken = definitions.filter(
    (node) => 'name' in node && node.name !== undefined && names.includes(node.name.value),
  );
  return print({ kind: Kind.DOCUMENT, definitions: taken });
};

/** The parts that get along with our subgraph. */
export const fitting: AlertsParts = {
  pageInfo: takenOver('PageInfo'),
  userError: takenOver('UserError', 'ErrorReason'),
  dateTime: 'scalar DateTime',
  more: '',
};

/** The parts as a company has them that has never heard of us. */
export const ownWay: AlertsParts = {
  pageInfo: 'type PageInfo { hasNextPage: Boolean! }',
  userError: 'type UserError { code: String! message: String! }',
  dateTime: 'type DateTime { iso: String! }',
  more: `enum JobStatus { OPEN FILLED }
    type Template { id: ID! }
    extend type Query { jobs(status: JobStatus): [JobStatus!] templates: [Template!] }`,
};

/**
 * Another subgraph of the company: alerts of what runs in Cloud Stream Service. It knows jobs and clusters by their own
 * ids, users by the global id, and has a Relay interface of its own. `prefix` is that of our types.
 */
export const alertsSdl = (parts: AlertsParts = fitting, prefix = ''): string => `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])

  ${parts.pageInfo}
  ${parts.userError}
  ${parts.dateTime}
  ${parts.more}

  interface Node { id: ID! }

  type Alert implements Node @key(fields: "id") {
    id: ID!
    text: String!
    raisedAt: DateTime!
    job: ${prefix}Job
    assignee: ${prefix}Quota
    host: ${prefix}HostMapping
  }

  type AlertConnection { nodes: [Alert!]! pageInfo: PageInfo! }

  type ${prefix}Job @key(fields: "jobId") { jobId: ID! alerts: [Alert!]! }

  type ${prefix}Quota implements Node @key(fields: "id") { id: ID! assigned: [Alert!]! }

  type ${prefix}Cluster @key(fields: "clusterId") { clusterId: ID! onCall: String }

  type ${prefix}HostMapping @key(fields: "hostId cluster { clusterId }", resolvable: false) {
    hostId: ID!
    cluster: ${prefix}Cluster!
  }

  type Query { alerts(first: Int): AlertConnection! node(id: ID!): Node }

  type AcknowledgeAlertPayload { alert: Alert userErrors: [UserError!]! }

  type Mutation { acknowledgeAlert(id: ID!): AcknowledgeAlertPayload! }
`;
