import type { FetcherOpts, FetcherParams } from '@graphiql/toolkit';
import { parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readingOperation } from '../../../src/graphiql/operation.js';

const sentFor = (params: FetcherParams, options?: FetcherOpts) => {
  const sent: { params?: FetcherParams; options?: FetcherOpts } = {};
  readingOperation((params, options) => {
    Object.assign(sent, { params, options });
    return {};
  })(params, options);
  return sent;
};

describe('What is sent', () => {
  const two = 'query A { a } mutation B { b }';

  test.each([
    ['the operation of the name', two, 'B', 'B'],
    ['the only operation, whatever the name', 'query New { a }', 'Old', 'New'],
    ['the only operation, if it has no name', '{ a }', 'Old', undefined],
    ['the only operation, if none is named', 'query New { a }', null, 'New'],
    ['of several operations none that is not named', two, 'Old', 'Old'],
    ['what cannot be read', 'query {', 'Old', 'Old'],
  ])('names %s', (_, query, operationName, expected) => {
    expect(sentFor({ query, operationName }).params).toEqual({ query, operationName: expected });
  });

  test('comes with its own document, and with all else that was told', () => {
    const documentAST = parse('subscription Old { a }');
    const { params, options } = sentFor(
      { query: 'query New { a }', variables: { id: 1 } },
      { documentAST, headers: { a: 'b' } },
    );
    expect(params?.variables).toEqual({ id: 1 });
    expect(options?.headers).toEqual({ a: 'b' });
    expect(options?.documentAST && print(options.documentAST)).toBe(
      print(parse('query New { a }')),
    );
  });

  test('comes without a document if it cannot be read', () => {
    const documentAST = parse('subscription Old { a }');
    expect(sentFor({ query: '{' }, { documentAST }).options?.documentAST).toBeUndefined();
  });
});
