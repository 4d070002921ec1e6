import { describe, expect, test } from 'vitest';
import type { Endpoint } from '../../src/api/endpoint.js';
import { type EndpointName, endpoints } from '../../src/api/endpoints.js';
import type { Answer } from '../support/client.js';
import { noCircuit, withStub } from '../support/start.js';
import { payload, type Reply, raw } from '../support/stub.js';
import { anyThings } from '../support/things.js';
import { send, type Write, type WriteName, writesOn } from '../support/writes.js';

const writes: Readonly<Record<WriteName, Write>> = writesOn(anyThings);
const names = Object.keys(writes) as WriteName[]; // Object.keys widens the keys

/** Creations whose answer is worth nothing without what it says of the new thing. */
const needed: ReadonlySet<WriteName> = new Set([
  'createSqlJob',
  'createJarJob',
  'migrateJob',
  'createTemplate',
  'createCluster',
  'createPeering',
  'createRoute',
  'createPeerRoute',
  'createEnhancedConnection',
  'createSparkBatch',
] as const);

const envelope = { message_id: 'CS.10001', message: 'Done', current_time: 1_516_952_770_835 };
const wrap = (answer: unknown) =>
  answer === undefined ? envelope : { ...envelope, payload: answer };

/** An answer in the envelope that is documented for a write. */
const enveloped = ({ endpoint }: Write, answer: unknown): unknown => {
  const row: Endpoint = endpoints[endpoint];
  if (row.envelope === 'none') return raw(204, '');
  if (row.envelope === 'bare') return raw(row.status, row.key ? { [row.key]: answer } : answer);
  if (row.envelope === 'message-payload') return wrap(answer);
  return Array.isArray(answer) ? answer.map(wrap) : [wrap(answer)];
};
const documented = (write: Write) => enveloped(write, write.answer);

const error = (code: string) => ({
  error_id: code,
  error_name: 'NAME',
  error_cause: 'So it is',
  error_suggestion: 'Mend it',
  error_time: 1_538_016_904_593,
});
const front = (code: string) => ({ error_code: code, error_msg: 'So it is' });
const cdm = { code: 'Cdm.0104', errCode: 'Cdm.0104', message: 'Taken', ternalMessage: 'So it is' };

const idless = { id: null, job_id: null, template_id: null, cluster_id: null, host_id: null };

/** What the client is told: `done`, the code of a user error, or that of an error. */
type Told = string;
const refused = (code: string): Told => `userErrors: ${code}`;
/** Success for all but those that need more than a nod. */
const nod = (name: WriteName): Told => (needed.has(name) ? 'OUTCOME_UNKNOWN' : 'done');
/** Where nothing is documented to be in the body, nobody reads it. */
const unreadable = (name: WriteName): Told =>
  endpoints[writes[name].endpoint].envelope === 'none' ? 'done' : 'OUTCOME_UNKNOWN';

type Row = readonly [
  kind: string,
  answer: unknown | ((write: Write) => unknown),
  told: Told | ((name: WriteName) => Told),
];
const unwrapped = (write: Write) => (answer: unknown) => {
  const { envelope: kind } = endpoints[write.endpoint];
  return kind === 'none' || kind === 'bare' ? documented(write) : answer;
};

const rows: readonly Row[] = [
  ['the documented answer', documented, 'done'],
  ['its envelope alone', envelope, nod],
  ['200 and nothing', raw(200, ''), nod],
  ['204', raw(204, ''), nod],
  ['null', raw(200, 'null'), nod],
  ['an empty array', raw(200, []), nod],
  ['an empty object', raw(200, {}), nod],
  ['a payload of null', payload(null), nod],
  ['an empty thing', (write: Write) => enveloped(write, {}), nod],
  ['a thing without an id', (write: Write) => enveloped(write, { name: 'cars' }), nod],
  ['a thing with an id of null', (write: Write) => enveloped(write, idless), nod],
  [
    'an object where an array is documented, and the reverse',
    (write: Write) => {
      const [first = write.answer] = Array.isArray(write.answer) ? write.answer : [];
      const { envelope: kind } = endpoints[write.endpoint];
      const one = wrap(first);
      return unwrapped(write)(kind === 'message-payload-array' ? one : [one]);
    },
    'done',
  ],
  [
    'a payload in an array',
    (write: Write) => {
      const [first = write.answer] = Array.isArray(write.answer) ? write.answer : [];
      return unwrapped(write)(wrap([first]));
    },
    'done',
  ],
  ['is_success false', payload({ is_success: false }), refused('UNKNOWN')],
  ['is_success false as text', payload({ is_success: 'false' }), refused('UNKNOWN')],
  ['is_success false in an array', [payload({ is_success: false })], refused('UNKNOWN')],
  [
    'is_success false with a code',
    { message_id: 'CS.18004', message: 'No', payload: { is_success: false } },
    refused('CS.18004'),
  ],
  ...[400, 200].flatMap((status): Row[] => [
    [`an error of CS, ${status}`, raw(status, error('CS.20003')), refused('CS.20003')],
    [`one in an array, ${status}`, raw(status, [error('CS.20003')]), refused('CS.20003')],
    [
      `one with a blank in its code, ${status}`,
      raw(status, error('CS. 11010')),
      refused('CS.11010'),
    ],
    [`one that nobody knows, ${status}`, raw(status, error('CS.99999')), refused('CS.99999')],
    [`an error in front, ${status}`, raw(status, front('APIG.0106')), refused('APIG.0106')],
    [
      `one in front with a code of CS, ${status}`,
      raw(status, front('CS.20003')),
      refused('CS.20003'),
    ],
    [`an error of CDM, ${status}`, raw(status, cdm), refused('Cdm.0104')],
    [`an error of the service, ${status}`, raw(status, error('CS.10001')), 'UPSTREAM_ERROR'],
    [`a right that is missing, ${status}`, raw(status, error('CS.10005')), 'FORBIDDEN'],
    [`a token that has ended, ${status}`, raw(status, error('CS.10007')), 'UNAUTHENTICATED'],
  ]),
  ...[404, 409].flatMap((status): Row[] => [
    [`${status} with a code`, raw(status, front('VPC.0001')), refused('VPC.0001')],
    [`${status} with a code of CS`, raw(status, error('CS.20003')), refused('CS.20003')],
    [`${status} alone`, raw(status, ''), 'UPSTREAM_ERROR'],
  ]),
  ['400 alone', raw(400, ''), 'UPSTREAM_ERROR'],
  ['400 and a page', raw(400, '<html>Bad Request</html>'), 'UPSTREAM_ERROR'],
  ['a redirect', raw(302, ''), 'UPSTREAM_ERROR'],
  ...(
    [
      [401, 'UNAUTHENTICATED'],
      [403, 'FORBIDDEN'],
      [429, 'RATE_LIMITED'],
      [500, 'OUTCOME_UNKNOWN'],
      [503, 'UPSTREAM_UNAVAILABLE'],
      [502, 'OUTCOME_UNKNOWN'],
      [504, 'OUTCOME_UNKNOWN'],
    ] as const
  ).flatMap(([status, told]): Row[] => [
    [`${status} alone`, raw(status, ''), told],
    [`${status} with a code`, raw(status, front('APIG.0101')), told],
    [`${status} and a page`, raw(status, '<html>No</html>'), told],
  ]),
  ['a page with 200', raw(200, '<html>Welcome</html>'), unreadable],
  ['half of a JSON text', raw(200, '{"message_id": "CS.10001", "payl'), unreadable],
  ['a bare text', raw(200, '"done"'), unreadable],
  ['a bare number', raw(200, '5'), unreadable],
];

/** What the client was told, in a word; a batch whose answer was lost tells it for each job. */
const toldBy = (name: WriteName, { data, errors }: Answer): Told => {
  if (errors) return errors.map(({ extensions }) => extensions.code).join();
  const { userErrors, results } = data[name];
  if (userErrors.length > 0)
    return userErrors.map(({ code }: { code: string }) => refused(code)).join();
  const lost = results?.some(({ outcome }: { outcome: string }) => outcome === 'UNKNOWN');
  return lost ? 'OUTCOME_UNKNOWN' : 'done';
};

const jobs = [12, 11].map((job_id) => ({ job_id, status: 'job_init' }));

/** What the service says to reads: whatever was asked of its jobs, none has changed. */
const reads = (endpoint: EndpointName | null): unknown => {
  if (endpoint === 'listJobs') return payload({ total: 2, jobs });
  if (endpoint === 'getJob')
    return payload({ ...jobs[0], name: 'cars', job_type: 'flink_sql_job' });
  if (endpoint === 'listDliJobs') return { job_list: { total_count: 0, jobs: [] } };
  if (endpoint === 'listClusterHosts') return payload({ total: 0, hosts_info: [] });
  if (endpoint === 'getPeering') return { peering: { id: '8e974044-bcc1-4f25-aff8-5f10cb347b0f' } };
  return raw(400, '');
};

describe('The client of every write is told the same if the service answers with', () => {
  test.each(rows)('%s', async (_, answer, told) => {
    let write: Write;
    const reply: Reply = ({ endpoint }) => {
      if (endpoint !== write.endpoint) return reads(endpoint);
      return typeof answer === 'function' ? answer(write) : answer;
    };
    await withStub(
      reply,
      async (world) => {
        const found: Record<string, unknown> = {};
        const expected: Record<string, unknown> = {};
        for (const name of names) {
          write = writes[name];
          const result = await send(world, name, write);
          const calls = world.stub.calls().filter((endpoint) => endpoint === write.endpoint);
          found[name] = [toldBy(name, result), calls.length];
          expected[name] = [typeof told === 'function' ? told(name) : told, 1];
        }
        expect(found).toEqual(expected);
      },
      { ...noCircuit, env: { DLI: 'emulator' } },
    );
  });
});
