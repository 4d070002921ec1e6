import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { type Random, randomOf } from '../../src/emulator/random.js';

/** Literals to choose from for the arguments of `Type.field`. */
type Literals = Readonly<Record<string, readonly string[]>>;

export interface RandomQuery {
  /** `name` stands where an operation has its name. */
  document(name: string): string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Writes queries that nobody would think of, the same for the same seed: aliases, fields asked for twice, fragments of
 * both kinds within each other, on interfaces and unions too, conditions by literals and variables, introspection.
 */
export const createRandomQueries = (schema: GraphQLSchema, literals: Literals, most = 60) => {
  const typesWithin = (type: GraphQLCompositeType): GraphQLCompositeType[] => {
    const possible = isAbstractType(type) ? [...schema.getPossibleTypes(type)] : [type];
    const around = possible.flatMap((one) => (isObjectType(one) ? one.getInterfaces() : []));
    return [type, ...possible, ...around];
  };

  return (seed: string | number): RandomQuery => {
    const random: Random = randomOf('query', seed);
    const fragments: string[] = [];
    const flags: Record<string, boolean> = { yes: random.next() < 0.7, no: random.next() < 0.3 };
    let left = most;
    let aliases = 0;

    const chance = (share: number) => random.next() < share;
    const condition = (): string => {
      if (!chance(0.15)) return '';
      const value = random.pick(['true', 'false', '$yes', '$no']);
      return ` @${random.pick(['skip', 'include'])}(if: ${value})`;
    };
    const call = (parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>) => {
      const given = literals[`${parent.name}.${field.name}`];
      if (given) return random.pick(given);
      return field.args.some(isRequiredArgument) ? null : '';
    };

    const fieldOf = (parent: GraphQLCompositeType, depth: number): string => {
      if (isAbstractType(parent) && !isInterfaceType(parent)) return '__typename';
      if (chance(0.05)) return chance(0.5) ? '__typename' : `t${aliases++}: __typename`;
      const field = random.pick(Object.values(parent.getFields()));
      const args = call(parent, field);
      const type = getNamedType(field.type);
      if (args === null || (isCompositeType(type) && depth === 0)) return '__typename';
      const alias = args !== '' || chance(0.2) ? `a${aliases++}: ` : '';
      const below = isCompositeType(type) ? ` ${selectionOf(type, depth - 1)}` : '';
      return `${alias}${field.name}${args}${condition()}${below}`;
    };

    const selectionOf = (type: GraphQLCompositeType, depth: number): string => {
      const parts: string[] = [];
      for (let count = random.int(1, 7); count > 0 && left > 0; count--) {
        left -= 1;
        const on = random.pick(typesWithin(type));
        if (chance(0.75)) parts.push(fieldOf(type, depth));
        else if (chance(0.3)) parts.push(`...${condition()} ${selectionOf(type, depth)}`);
        else if (chance(0.5))
          parts.push(`... on ${on.name}${condition()} ${selectionOf(on, depth)}`);
        else {
          const name = `F${fragments.length}`;
          const at = fragments.push('') - 1;
          fragments[at] = `fragment ${name} on ${on.name} ${selectionOf(on, depth)}`;
          parts.push(`...${name}${condition()}`, ...(chance(0.2) ? [`...${name}`] : []));
        }
      }
      return `{ ${parts.join(' ') || '__typename'} }`;
    };

    const query = schema.getQueryType();
    if (!query) throw new Error('The schema has no queries');
    const introspected = chance(0.1)
      ? ' __schema { queryType { name fields { name type { kind ofType { name } } } } } __type(name: "Int") { name }'
      : '';
    const selected = `{ ${introspected} __typename @skip(if: $yes) __typename @include(if: $no) ${selectionOf(query, 5).slice(2)}`;
    return {
      document: (name) =>
        [`query ${name}($yes: Boolean!, $no: Boolean = false) ${selected}`, ...fragments].join(
          '\n',
        ),
      variables: flags.no ? flags : { yes: flags.yes },
    };
  };
};
