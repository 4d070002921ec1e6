import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { buildSchema, graphql, parse, print } from 'graphql';
import { alertsSdl, fitting } from './alerts-sdl.js';

/** An alert, and what it is about: by the ids that whoever raised it knew. */
export interface Alert {
  readonly id: string;
  readonly text: string;
  /** What the scalar `DateTime` gives; there is no agreement on what that is. */
  readonly raisedAt: unknown;
  readonly jobId?: string;
  readonly quota?: string;
  readonly host?: { readonly clusterId: string; readonly hostId: string };
}

interface Representation {
  readonly __typename: string;
  readonly [key: string]: string;
}

export interface AlertsOptions {
  readonly alerts?: readonly Alert[];
  readonly sdl?: string;
  /** That of our types. */
  readonly prefix?: string;
}

/** What federation adds to a schema, and graphql-js has to be told. */
const machinery = (entities: readonly string[]) => `
  scalar _Any
  union _Entity = ${entities.join(' | ')}
  type _Service { sdl: String! }
  extend type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }
`;

/** The document without the directives of federation, which graphql-js does not know. */
const withoutDirectives = (sdl: string): string => {
  const { definitions, ...document } = parse(sdl);
  const known = definitions.filter(({ kind }) => kind !== 'SchemaExtension');
  return print({ ...document, definitions: known }).replace(/ @(key\(.*?\)|shareable)/g, '');
};

/** The resolvers, by the names of the fields. */
const resolversFor = (alerts: readonly Alert[], sdl: string, prefix: string) => {
  const shown = (alert: Alert): object => ({
    ...alert,
    __typename: 'Alert',
    job: alert.jobId && entity({ __typename: `${prefix}Job`, jobId: alert.jobId }),
    assignee: alert.quota && entity({ __typename: `${prefix}Quota`, id: alert.quota }),
    host: alert.host && {
      __typename: `${prefix}HostMapping`,
      hostId: alert.host.hostId,
      cluster: entity({ __typename: `${prefix}Cluster`, clusterId: alert.host.clusterId }),
    },
  });
  const those = (fits: (alert: Alert) => boolean) => () => alerts.filter(fits).map(shown);
  const entity = (known: Representation): object | null => {
    switch (known.__typename) {
      case 'Alert':
        return those(({ id }) => id === known.id)()[0] ?? null;
      case `${prefix}Job`:
        return { ...known, alerts: those(({ jobId }) => jobId === known.jobId) };
      case `${prefix}Quota`:
        return { ...known, assigned: those(({ quota }) => quota === known.id) };
      default:
        return { ...known, onCall: `desk of cluster ${known.clusterId}` };
    }
  };
  const node = ({ id }: { id: string }) =>
    entity({ __typename: id.startsWith('Alert:') ? 'Alert' : `${prefix}Quota`, id });
  return {
    _service: { sdl },
    _entities: ({ representations }: { representations: Representation[] }) =>
      representations.map(entity),
    alerts: ({ first }: { first?: number }) => ({
      nodes: alerts.slice(0, first).map(shown),
      pageInfo: { hasNextPage: first !== undefined && first < alerts.length },
    }),
    node,
    acknowledgeAlert: ({ id }: { id: string }) => {
      const alert = those((one) => one.id === id)()[0] ?? null;
      const gone = {
        code: 'ALERT.1',
        reason: 'JOB_NOT_EXIST',
        message: 'There is no such alert.',
        field: ['id'],
      };
      return { alert, userErrors: alert ? [] : [gone] };
    },
  };
};

/** The other subgraph of the company, on a port of its own. */
export const startAlerts = async ({
  alerts = [],
  prefix = '',
  sdl = alertsSdl(fitting, prefix),
}: AlertsOptions = {}) => {
  const entities = ['Alert', `${prefix}Job`, `${prefix}Quota`, `${prefix}Cluster`];
  const schema = buildSchema(`${withoutDirectives(sdl)}\n${machinery(entities)}`);
  const rootValue = resolversFor(alerts, sdl, prefix);
  const requests: IncomingHttpHeaders[] = [];
  const server = createServer(async (request, response) => {
    requests.push(request.headers);
    const { query: source, variables } = (await json(request)) as {
      query: string;
      variables?: Record<string, unknown>;
    };
    const result = await graphql({ schema, rootValue, source, variableValues: variables ?? {} });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, // it listens on TCP
    sdl,
    /** The headers of all requests. */
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type Alerts = Awaited<ReturnType<typeof startAlerts>>;
