import { GraphQLScalarType, Kind, valueFromASTUntyped, visit } from 'graphql';

/** What a router sends of an entity. Integers that no number holds exactly stay the digits that the document has. */
export const anyScalar = new GraphQLScalarType<unknown>({
  name: '_Any',
  parseValue: (value) => value,
  parseLiteral: (node, variables) =>
    valueFromASTUntyped(
      visit(node, {
        IntValue: (integer) =>
          Number.isSafeInteger(Number(integer.value))
            ? undefined
            : { ...integer, kind: Kind.STRING },
      }),
      variables,
    ),
});
