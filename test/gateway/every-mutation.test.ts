import { buildSchema } from 'graphql';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EndpointName, endpoints } from '../../src/api/endpoints.js';
import { readTypeDefs } from '../../src/gateway/schema.js';
import { dliWriteNames, dliWritesOn, findDliThings } from '../support/dli-writes.js';
import { useWorld } from '../support/start.js';
import { findThings } from '../support/things.js';
import { send, type Write, writesOn } from '../support/writes.js';

const world = useWorld({ gateway: { env: { DLI: 'emulator' } } });
let writes: Record<string, Write>;
/** The same to the other service that has jobs and templates. */
let dliWrites: Record<string, Write>;

beforeAll(async () => {
  writes = writesOn(await findThings(world));
  dliWrites = dliWritesOn(await findDliThings(world));
});

const schema = buildSchema(readTypeDefs().join('\n'));
const names = Object.keys(schema.getMutationType()?.getFields() ?? {});
const isWrite = (name: EndpointName | null) => name !== null && endpoints[name].write;
const allWrites = Object.keys(endpoints).filter((name) => isWrite(name as EndpointName)); // Object.keys widens the keys

test('There is a mutation for each write call, and an example of each', () => {
  expect(names).toHaveLength(47);
  expect(Object.keys(writes).sort()).toEqual(names.toSorted());
  const examples = [...Object.values(writes), ...Object.values(dliWrites)];
  const reached = new Set(examples.map(({ endpoint }) => endpoint));
  expect([...reached].sort()).toEqual(allWrites.toSorted());
});

describe('The service takes', () => {
  beforeEach(() => {
    world.emulator.reset();
    world.received();
  });

  const takes = async (name: string, write: Write | undefined) => {
    if (!write) throw new Error(`There is no example of ${name}`);
    const { data, errors } = await send(world, name, write);
    expect(errors).toBeUndefined();
    const { userErrors, ...payload } = data[name];
    expect(userErrors).toEqual([]);
    expect(JSON.stringify(payload)).not.toMatch(/null|\[\]|REFUSED|NOT_FOUND|UNKNOWN/);
    const sent = world.received().filter(({ endpoint }) => isWrite(endpoint));
    expect(sent.map(({ endpoint }) => endpoint)).toEqual([write.endpoint]);
    expect(sent[0]?.status).toBe(endpoints[write.endpoint].status);
  };

  test.each(names)('%s, by one write call', (name) => takes(name, writes[name]));
  test.each(dliWriteNames)('%s of DLI, by one write call', (name) => takes(name, dliWrites[name]));
});
