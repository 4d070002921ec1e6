import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerTo } from '../support/answers.js';
import { createClient, type GraphQLClient } from '../support/client.js';
import { hostileTexts, wrongValues } from '../support/hostile.js';
import { changed, shapeOf, wellFormed } from '../support/request-shape.js';
import { type Slot, slots } from '../support/schema-slots.js';
import { startOn } from '../support/start.js';
import { type Stub, type StubRequest, startStub } from '../support/stub.js';
import { anyThings } from '../support/things.js';

/** Dozens of calls to a request, which no client should be allowed to make. */
const limitless = {
  maxTokens: 1e6,
  maxAliases: 1e6,
  maxRepeatedFields: 1e6,
  maxCost: 1e9,
  maxUpstreamCalls: 1e6,
};

let stub: Stub;
let gateway: Awaited<ReturnType<typeof startOn>>;
let client: GraphQLClient;
/** What has come, by the id of the request that it came of. */
const received = new Map<unknown, StubRequest[]>();

beforeAll(async () => {
  stub = await startStub((request) => {
    const id = request.headers['x-request-id'];
    received.set(id, [...(received.get(id) ?? []), request]);
    return answerTo(request, 'x');
  });
  const defaultCaller = { token: 'stub-token', projectId: 'p1' };
  gateway = await startOn(stub.url, { env: { DLI: 'emulator' }, defaultCaller, ...limitless });
  client = createClient(gateway.url);
});
afterAll(async () => {
  await gateway.close();
  await stub.close();
});

let asked = 0;

/** Asks for several values in a place; `failed` are those that were refused, `codes` how. */
const ask = async (slot: Slot, ...values: readonly unknown[]) => {
  const id = `hostile-${asked++}`;
  const { document, variables } = slot.ask(values);
  const answer = await client.query(document, variables, { 'x-request-id': id });
  expect(answer.status).toBeLessThan(500);
  expect(answer.text).not.toContain('INTERNAL_SERVER_ERROR');
  const { data, errors = [] } = answer;
  const payloads = data && (data.a0 === undefined ? Object.values(data)[0] : data);
  const isRefused = (alias: string) =>
    errors.some(({ path }) => path?.includes(alias)) || payloads?.[alias]?.userErrors?.length > 0;
  const shapes = await Promise.all((received.get(id) ?? []).map(shapeOf));
  return {
    answer,
    codes: errors.map(({ extensions }) => extensions.code),
    refused: values.map((_, index) => !payloads || isRefused(`a${index}`)),
    shapes: shapes.map((shape) => changed(shape, wellFormed)),
  };
};

/** Ids that go into a body as they are: the service alone knows what they look like. */
const freeIds = [
  'vpcId',
  'networkId',
  'routeTableId',
  'tenantId',
  'enterpriseProjectId',
  'edgeGroupIds',
];
const cursors = ['after', 'before'];
const isFree = ({ kind, field }: Slot) =>
  (kind === 'String' && !cursors.includes(field)) || freeIds.includes(field);
const isStrict = ({ kind, field }: Slot) => kind === 'ID' && !freeIds.includes(field);
const isCursor = ({ field }: Slot) => cursors.includes(field);
const isOther = (slot: Slot) => !isFree(slot) && !isStrict(slot) && !isCursor(slot);
const named = (list: readonly Slot[]) => list.map((slot): [string, Slot] => [slot.name, slot]);

test('Every place that takes a text or an id is one of three kinds', () => {
  const texts = slots.filter(({ kind }) => kind === 'String' || kind === 'ID');
  expect(texts.length).toBeGreaterThan(130);
  for (const slot of texts) {
    expect(
      [isFree, isStrict, isCursor].filter((is) => is(slot)),
      slot.name,
    ).toHaveLength(1);
  }
  const rest = slots.filter(isOther).map(({ kind }) => kind);
  expect(rest).toEqual(expect.arrayContaining(['Int', 'Boolean', 'Upload', 'SortOrder']));
  expect(freeIds.filter((name) => !slots.some(({ field }) => field === name))).toEqual([]);
});

const has = (list: readonly unknown[], shape: unknown) =>
  list.some((one) => isDeepStrictEqual(one, shape));
const unexpected = (shapes: readonly unknown[], expected: readonly unknown[]) =>
  shapes.filter((shape) => !has(expected, shape));

/** What is not sent on: the gateway alone looks at it, or the stub's job cannot be moved. */
const sentNowhere = [
  'Query.errorCatalog(codes)',
  'Query.queues(filter.name)',
  'Query.planMigration(input.obsBucket)',
  'Query.planMigration(input.smnTopic)',
  'Mutation.migrateJob(input.obsBucket)',
  'Mutation.migrateJob(input.smnTopic)',
];

/** What only other jobs of DLI take: those of programs, or new ones. */
const isForOthers = (name: string) =>
  /SqlJob\(input\.dliSettings\.(checkpointPath|dependency)/.test(name) ||
  /update\w+Job\(input\.dliSettings\.tags/.test(name);

const inLowerCase = (text: string) => text.toLowerCase();

/** How a text goes over the wire where that is not as it is. */
const spelled: Readonly<Record<string, (text: string) => string>> = {
  'Mutation.createQueue(input.name)': inLowerCase,
  'Mutation.createElasticResourcePool(input.name)': inLowerCase,
  'Mutation.createCdmJob(input.from.name)': (text) => text || 'fromJobConfig',
  'Mutation.createCdmJob(input.to.name)': (text) => text || 'toJobConfig',
};

/** A shape with another text in place of the plain one. A parameter of CDM with a dot has the name of its configuration already. */
const retold = (name: string, one: string, plain: string, text: string) =>
  name.endsWith('.inputs.name)') && text.includes('.')
    ? one.replace(new RegExp(`^\\w+\\.${plain}$`), () => text)
    : one.replaceAll(plain, () => spelled[name]?.(text) ?? text);

test.each(named(slots.filter(isFree)))(
  'Whatever text is in %s, it is a value and nothing else',
  async (name, slot) => {
    const plain = 'plain-7f3a';
    const before = await ask(slot, plain);
    if (!sentNowhere.includes(name) && !isForOthers(name))
      expect(JSON.stringify(before.shapes)).toContain(plain);
    const { refused, shapes } = await ask(slot, ...hostileTexts);
    if (isForOthers(name)) {
      expect([shapes, refused.includes(false)]).toEqual([[], false]);
      return;
    }
    const expected = hostileTexts.map((text) =>
      before.shapes.map((shape) =>
        changed(shape, (one) => wellFormed(retold(name, one, plain, text))),
      ),
    );
    if (!sentNowhere.includes(name)) expect(refused).toContain(false);
    expect(unexpected(shapes, expected.flat())).toEqual([]);
    const sent = expected.filter((_, index) => !refused[index]);
    expect(unexpected(sent.flat(), shapes)).toEqual([]);
  },
);

/** Digits are an id of users, however many there are. */
const noIds = hostileTexts.filter((text) => !/^\d+$/.test(text));

/** A valid id for each argument that takes one; of the others the place has one as it is. */
const validIds: Readonly<Record<string, string>> = {
  clusterId: anyThings.cluster,
  clusterIds: anyThings.cluster,
  templateId: anyThings.template,
  rootJobId: anyThings.draft,
  resourceId: anyThings.draft,
  peeringId: anyThings.peering,
  queueId: anyThings.queue,
  queueIds: anyThings.queue,
  poolId: anyThings.pool,
  poolIds: anyThings.pool,
  connectionId: anyThings.connection,
  'Mutation.createCdmJob(clusterId)': anyThings.cdmCluster,
};
const needsFile = 'Mutation.uploadHostsFile(clusterId)';

test.each(named(slots.filter(isStrict)))(
  'No text is an id in %s, and nothing is sent for it',
  async (name, slot) => {
    const valid = validIds[name] ?? validIds[slot.field];
    if (valid && name !== needsFile) expect((await ask(slot, valid)).shapes).not.toEqual([]);
    const { answer, codes, refused, shapes } = await ask(slot, ...noIds);
    expect(shapes).toEqual([]);
    expect(refused).not.toContain(false);
    expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']));
    for (const { message } of answer.errors ?? []) expect(message.length).toBeLessThan(1_000);
  },
);

/** Lists whose entries are known by any text, so that any is one of an entry. */
const ofTexts = ['Queue.users(after)'];

/** A text of `kind|rank|total|id` as cursors are. */
const forged = (...parts: readonly string[]) => Buffer.from(parts.join('|')).toString('base64url');

test.each(named(slots.filter(isCursor)))(
  'No text leads %s anywhere else, be it forged, foreign or huge',
  async (name, slot) => {
    const first = await ask(slot, null);
    const [cursor] = /(?<="cursor":")[\w-]+/.exec(first.answer.text) ?? [];
    if (!cursor) throw new Error(`There is no cursor in ${first.answer.text}`);
    const [kind = '', rank = '', total = '', id = ''] = Buffer.from(cursor, 'base64url')
      .toString()
      .split('|');
    const plain = await ask(slot, cursor);
    expect(plain.shapes.length).toBeGreaterThan(0);
    expect(plain.refused).toEqual([false]);

    const { answer, codes, refused, shapes } = await ask(
      slot,
      ...hostileTexts,
      ...(ofTexts.includes(name) ? [] : [...noIds, 'x'.repeat(100_000)]).map((text) =>
        forged(kind, rank, total, text),
      ),
      ...['-1', '1e3', '9'.repeat(20), '..', '1&x=1'].flatMap((text) => [
        forged(kind, rank, text, id),
        forged(kind, text, total, id),
      ]),
      ...['', 'Job', 'Job:project|', '__proto__', `${kind}x`, kind.toLowerCase()].map((other) =>
        forged(other, rank, total, id),
      ),
    );
    expect(unexpected(shapes, plain.shapes)).toEqual([]);
    expect(refused).not.toContain(false);
    expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']));
    for (const { message } of answer.errors ?? []) expect(message.length).toBeLessThan(1_000);
  },
);

test.each(named(slots))(
  'A value of the wrong type in %s is refused, and nothing is sent',
  async (_, slot) => {
    await Promise.all(
      wrongValues(slot.type).map(async (value) => {
        const { answer, shapes } = await ask(slot, value);
        expect(shapes, JSON.stringify(value)).toEqual([]);
        expect(answer.errors?.length, JSON.stringify(value)).toBeGreaterThan(0);
      }),
    );
  },
);

test('Nothing has come that no endpoint knows, or that nobody asked for', () => {
  expect(stub.requests.filter(({ endpoint }) => endpoint === null)).toEqual([]);
  for (const id of received.keys()) expect(id).toMatch(/^hostile-\d+$/);
});
