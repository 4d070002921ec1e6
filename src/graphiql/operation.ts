import type { Fetcher } from '@graphiql/toolkit';
import { type DocumentNode, getOperationAST, parse } from 'graphql';

const documentIn = (query: string): DocumentNode | undefined => {
  try {
    return parse(query);
  } catch {
    return undefined; // the gateway tells what is wrong with it
  }
};

/**
 * A fetcher that is told of the text that is sent. What GraphiQL tells is of the text that it has last looked through,
 * which is another one right after a tab is changed or something is pasted: its document, and the operation's name. A
 * name that is not in the text gives way to the only operation that is.
 */
export const readingOperation =
  (fetcher: Fetcher): Fetcher =>
  (params, options) => {
    const documentAST = documentIn(params.query);
    const operation =
      documentAST &&
      (getOperationAST(documentAST, params.operationName) ?? getOperationAST(documentAST));
    const operationName = operation ? operation.name?.value : params.operationName;
    return fetcher({ ...params, operationName }, { ...options, documentAST });
  };
