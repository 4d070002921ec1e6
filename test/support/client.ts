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
  readonly coalesced: number;
  readonly ms: number;
  readonly operations: readonly { operation: string; status: number | null; ms: number }[];
}

type Variables = Readonly<Record<string, unknown>>;
export type Files = Readonly<Record<string, File>>;

export interface GraphQLClient {
  /** Asks by POST and gives whatever comes back. */
  query(document: string, variables?: Variables, headers?: Record<string, string>): Promise<Answer>;
  /** Asks, expects an answer without errors, and gives its data. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  data(document: string, variables?: Variables): Promise<any>;
  /** Asks with files, which `files` has by their paths in `variables`, where null stands for them. */
  upload(
    document: string,
    variables: Variables,
    files: Files,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

/** The parts of the GraphQL multipart request specification: `operations` and `map`, then the files. */
const formOf = (query: string, variables: Variables, files: Files): FormData => {
  const form = new FormData();
  form.append('operations', JSON.stringify({ query, variables }));
  const paths = Object.keys(files).map((path, index) => [index, [`variables.${path}`]]);
  form.append('map', JSON.stringify(Object.fromEntries(paths)));
  for (const [index, file] of Object.values(files).entries()) form.append(String(index), file);
  return form;
};

/** A GraphQL client of the gateway at `url`. */
export const createClient = (url: string): GraphQLClient => {
  const post = async (
    body: string | FormData,
    headers?: Record<string, string>,
  ): Promise<Answer> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { accept: 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    const { data, errors, extensions } = JSON.parse(text);
    return { status: response.status, headers: response.headers, text, data, errors, extensions };
  };
  const query: GraphQLClient['query'] = (document, variables, headers) =>
    post(JSON.stringify({ query: document, variables }), {
      'content-type': 'application/json',
      ...headers,
    });
  return {
    query,
    upload: (document, variables, files, headers) =>
      post(formOf(document, variables, files), headers),
    async data(document, variables) {
      const { data, errors } = await query(document, variables);
      if (errors) throw new Error(`${document}\n${JSON.stringify(errors, null, 2)}`);
      return data;
    },
  };
};
