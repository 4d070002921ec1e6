import {
  buildSchema,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLNullableType,
  type GraphQLOutputType,
  GraphQLScalarType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { type Random, randomOf } from '../../../src/emulator/random.js';
import { createBoth, expectAlike, expectSame } from '../../support/executions.js';
import { createRandomQueries } from '../../support/random-query.js';

const fields = `
  text: String textN: String! int(x: Int = 3): Int intN(x: Int!): Int! float: Float flag: Boolean! id: ID! color: Color odd: Odd oddN: Odd!
  texts: [String] textsN: [String!]! textNs: [String!] matrix: [[Int!]]! matrixN: [[Int!]!]!
  one: One oneN: One! ones: [One] onesN: [One!] onesNN: [One!]! grid: [[One!]!]
  node: Node nodeN: Node! nodes: [Node!]! either: Either eithers: [Either]
`;
const sdl = `
  enum Color { RED GREEN }
  scalar Odd
  interface Node { id: ID! text: String oneN: One! }
  union Either = One | Two
  type One implements Node { ${fields} }
  type Two implements Node { ${fields} }
  type Query { ${fields} }
`;

type Source = Readonly<Record<string, unknown>>;

/** How things go in a world: how often they fail, and how often they are still to come. */
interface Nature {
  readonly seed: string;
  readonly faults: number;
  readonly waits: number;
}

const thenable = (value: unknown) => ({
  // biome-ignore lint/suspicious/noThenProperty: such things are promises to GraphQL
  then: (onValue: (value: unknown) => void) => onValue(value),
});

/** Some turns of the event loop's, few or many; items come behind their list. */
const later = async (random: Random, least = 0): Promise<void> => {
  for (let turns = random.int(least, least + 4); turns > 0; turns--) await null;
};

/** Sources whose values are what their seeds say, for whoever asks. */
const createSchema = ({ seed: world, faults, waits }: Nature, text = sdl): GraphQLSchema => {
  const schema = buildSchema(text);

  const fault = (random: Random): unknown => {
    const kind = random.int(0, 7);
    if (kind === 0) return null;
    if (kind === 1) return undefined;
    if (kind === 2) return new Error('given back');
    if (kind === 3) throw new Error('thrown');
    if (kind === 4) throw 'a text';
    if (kind === 5) throw undefined;
    if (kind === 6) return { strange: true };
    throw new GraphQLError('with extensions', { extensions: { code: 'X' } });
  };

  const maybeLater = (random: Random, value: () => unknown): unknown => {
    if (random.next() >= waits) return value();
    if (random.next() < 0.2) return thenable(value());
    return later(random).then(value);
  };

  const leafOf = (name: string, random: Random): unknown => {
    if (name === 'Int') return random.int(0, 9);
    if (name === 'Float') return random.int(0, 9) / 2;
    if (name === 'Boolean') return random.next() < 0.5;
    if (name === 'Color') return random.pick(['RED', 'GREEN']);
    return random.pick(['a', '', 7]);
  };

  const valueFor = (type: GraphQLOutputType, seed: string): unknown => {
    const random = randomOf(world, seed);
    return maybeLater(random, () => {
      if (random.next() < faults) return fault(random);
      const bare: GraphQLNullableType = getNullableType(type);
      if (isListType(bare)) {
        const items = Array.from({ length: random.int(0, 3) }, (_, at) => {
          const item = () => valueFor(bare.ofType as GraphQLOutputType, `${seed}.${at}`);
          // Either all or none: at an item that fails at once, graphql-js leaves those to come without a handler.
          if (waits > 0) return later(random, 6).then(item);
          try {
            return item();
          } catch (error) {
            return error instanceof Error ? error : new Error('item');
          }
        });
        return waits === 0 && random.next() < 0.2 ? new Set(items) : items;
      }
      const named = getNamedType(bare);
      if (isAbstractType(named)) return createSource(random.pick(['One', 'Two']), seed);
      return isObjectType(named) ? createSource(named.name, seed) : leafOf(named.name, random);
    });
  };

  const createSource = (typeName: string, seed: string): Source => {
    const type = schema.getType(typeName);
    const source: Record<string, unknown> = { seed };
    if (randomOf(world, seed, 'name').next() >= faults) source.__typename = typeName;
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
      const below = `${seed}.${field.name}`;
      const kind = randomOf(world, below, 'kind').int(0, 2);
      if (field.resolve) continue;
      Object.defineProperty(source, field.name, {
        enumerable: true,
        ...(kind === 0
          ? { value: (args: object) => valueFor(field.type, below + JSON.stringify(args)) }
          : { get: () => valueFor(field.type, below) }),
      });
    }
    return source;
  };

  const strange = new GraphQLScalarType({
    name: 'Odd',
    serialize: (value) => {
      if (value === '') return undefined;
      if (value === 7) throw new Error('odd');
      return [value];
    },
  });
  Object.assign(schema.getType('Odd') ?? {}, { serialize: strange.serialize });

  for (const name of ['Query', 'One', 'Two']) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (name !== 'Query' && randomOf(name, field.name).next() < 0.5) continue;
      const resolve: GraphQLFieldResolver<Source | undefined, unknown> = (source, args, _, info) =>
        valueFor(info.returnType, `${source?.seed ?? ''}.${info.fieldName}${JSON.stringify(args)}`);
      field.resolve = resolve;
    }
  }
  return schema;
};

const queries = createRandomQueries(
  buildSchema(sdl),
  Object.fromEntries(
    ['Query', 'One', 'Two'].flatMap((name) => [
      [`${name}.int`, ['', '(x: 1)', '(x: null)', '(x: $number)']],
      [`${name}.intN`, ['(x: 1)', '(x: $number)']],
    ]),
  ),
  80,
);

const ask = async (nature: Nature, count: number) => {
  const schema = createSchema(nature);
  const nullable = createSchema(nature, sdl.replace(/!(?=[\s\]])/g, '')); // but for arguments
  const both = createBoth(schema);
  const seen = { valid: 0, errors: 0, dead: 0, sync: 0 };
  for (let seed = 0; seed < count; seed++) {
    const query = queries(seed);
    const text = query.document('Q').replace('$yes:', '$number: Int! = 5, $yes:');
    const document = parse(text);
    if (validate(schema, document).length > 0) continue;
    const variables = seed % 3 === 0 ? { ...query.variables, number: seed } : query.variables;
    const { own, theirs, sync } = await both({ document, variables });
    if (nature.waits === 0) expectSame(own, theirs, text);
    else {
      const possible = await execute({ schema: nullable, document, variableValues: variables });
      expectAlike(own, theirs, possible, text);
    }
    seen.valid += 1;
    seen.errors += own.errors?.length ?? 0;
    seen.dead += own.data === null ? 1 : 0;
    seen.sync += sync ? 1 : 0;
  }
  return seen;
};

describe('Random queries are answered as graphql-js answers them', () => {
  test.each(['a'])('where nothing fails, in world %s', async (seed) => {
    const { valid, sync } = await ask({ seed, faults: 0, waits: 0 }, 150);
    expect(valid).toBeGreaterThan(60);
    expect(sync).toBe(valid);
  });

  test.each(['a', 'b', 'c'])('where much fails at once, in world %s', async (seed) => {
    const { errors, dead } = await ask({ seed, faults: 0.03, waits: 0 }, 150);
    expect(errors).toBeGreaterThan(50);
    expect(dead).toBeGreaterThan(2);
  });

  test.each(['a', 'b'])('where much is still to come, in world %s', async (seed) => {
    const { sync, valid } = await ask({ seed, faults: 0, waits: 0.3 }, 150);
    expect(sync).toBeLessThan(valid);
  });

  test.each(['a', 'b', 'c'])('where much fails later, in world %s', async (seed) => {
    const { errors } = await ask({ seed, faults: 0.03, waits: 0.3 }, 150);
    expect(errors).toBeGreaterThan(50);
  });
});
