/** An answer of the gateway. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are judged by the tests, field by field
  readonly data: any;
  readonly errors: GraphQLErrorAnswer[] | undefined;
  readonly extensions: { upstream?: ExplainedCalls } | undefined;
}

export interface GraphQLErrorAnswer {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly requestId: string;
    readonly cs?: { code: string; name?: string; cause?: string; suggestion?: string };
    readonly [name: string]: unknown;
  };
}

interface ExplainedCalls {
  readonly calls: number;
  readonly operations: readonly { operation: string; status: number | null; ms: number }[];
}

type Variables = Readonly<Record<string, unknown>>;

export interface GraphQLClient {
  /** Asks by POST and gives whatever comes back. */
  query(document: string, variables?: Variables, headers?: Record<string, string>): Promise<Answer>;
  /** Asks, expects an answer without errors, and gives its data. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  data(document: string, variables?: Variables): Promise<any>;
}

/** A GraphQL client of the gateway at `url`. */
export const createClient = (url: string): GraphQLClient => {
  const query: GraphQLClient['query'] = async (document, variables, headers) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ query: document, variables }),
    });
    const text = await response.text();
    const { data, errors, extensions } = JSON.parse(text);
    return { status: response.status, headers: response.headers, text, data, errors, extensions };
  };
  return {
    query,
    async data(document, variables) {
      const { data, errors } = await query(document, variables);
      if (errors) throw new Error(`${document}\n${JSON.stringify(errors, null, 2)}`);
      return data;
    },
  };
};
