import { once } from 'node:events';
import { request as openRequest } from 'node:http';

/** A part of a form; one with a filename is a file. */
export interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  readonly filename?: string;
  readonly type?: string;
}

const boundary = 'the-boundary';
export const formType = `multipart/form-data; boundary=${boundary}`;
const end = Buffer.from(`\r\n--${boundary}--\r\n`);

/** A part up to where its content begins. */
const headOf = ({ name, filename, type }: Omit<Part, 'content'>) =>
  Buffer.from(
    `\r\n--${boundary}\r\ncontent-disposition: form-data; name="${name}"` +
      (filename === undefined ? '' : `; filename="${filename}"`) +
      `${type ? `\r\ncontent-type: ${type}` : ''}\r\n\r\n`,
  );

const partOf = (part: Part) => Buffer.concat([headOf(part), Buffer.from(part.content)]);

/** A form byte by byte; without its end it is one that breaks off. */
export const formBytes = (parts: readonly Part[], { complete = true } = {}) =>
  Buffer.concat([...parts.map(partOf), ...(complete ? [end] : [])]);

export const operations = (query: string, variables: object): Part => ({
  name: 'operations',
  content: JSON.stringify({ query, variables }),
});
export const map = (places: object): Part => ({ name: 'map', content: JSON.stringify(places) });
export const file = (name: string, content: string | Buffer, filename = name): Part => ({
  name,
  content,
  filename,
  type: 'application/octet-stream',
});

/** The creation of a job whose file is the part `f`. */
export const createJarJob = `mutation ($input: CreateJarJobInput!) {
  createJarJob(input: $input) { job { id } userErrors { code } }
}`;
export const jarJobSettings = {
  name: 'uploaded',
  description: 'A job from a file',
  type: 'FLINK_JAR_JOB',
  clusterId: '1002641',
  managerSpu: 1,
  spuNumber: 2,
  parallelism: 1,
};
export const jarJob = { ...jarJobSettings, jar: null };
/** What stands in front of that file. */
export const jarJobHead = [
  operations(createJarJob, { input: jarJob }),
  map({ f: ['variables.input.jar'] }),
];

export interface FormAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are judged by the tests, field by field
  readonly data?: any;
  readonly errors?: readonly {
    message: string;
    path?: string[];
    extensions: { code: string; settled?: object };
  }[];
}

/** Posts a body as it is, which is a form unless `headers` say otherwise. */
export const postBytes = async (
  url: string,
  body: Buffer | string,
  headers: Record<string, string> = {},
): Promise<FormAnswer> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': formType, ...headers },
    body: Buffer.from(body),
  });
  return { status: response.status, ...JSON.parse(await response.text()) };
};

export const postForm = (url: string, parts: readonly Part[]) => postBytes(url, formBytes(parts));

/** A form that is sent bit by bit. */
export interface OpenForm {
  send(...parts: readonly Part[]): void;
  /** Begins a file, whose content `write` sends. */
  begin(part: Omit<Part, 'content'>): void;
  /** False if the other side has to take more before it makes sense to send more. */
  write(chunk: Buffer): boolean;
  drained(): Promise<unknown>;
  end(): void;
  /** Breaks the connection. */
  abort(): void;
  /** What came back; null if the connection broke before. */
  readonly answer: Promise<FormAnswer | null>;
}

/** Begins to post a form, of unknown length. */
export const openForm = (url: string, headers: Record<string, string> = {}): OpenForm => {
  const request = openRequest(url, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': formType, ...headers },
  });
  const answer = new Promise<FormAnswer | null>((resolve) => {
    request.on('error', () => resolve(null));
    request.on('response', async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, ...JSON.parse(text) });
    });
  });
  return {
    send: (...parts) => void request.write(formBytes(parts, { complete: false })),
    begin: (part) => void request.write(headOf(part)),
    write: (chunk) => request.write(chunk),
    drained: () => once(request, 'drain'),
    end: () => void request.end(end),
    abort: () => void request.destroy(),
    answer,
  };
};
