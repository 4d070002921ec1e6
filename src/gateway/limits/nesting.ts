import { Lexer, Source, TokenKind } from 'graphql';
import { type LimitExceeded, nestedTooDeep, tokensExceeded } from './exceeded.js';

/** Brackets within brackets: far more than a document needs, and far fewer than exhaust the stack of a parser. */
const maxNesting = 200;

const steps: Readonly<Record<string, 1 | -1>> = {
  [TokenKind.BRACE_L]: 1,
  [TokenKind.BRACKET_L]: 1,
  [TokenKind.PAREN_L]: 1,
  [TokenKind.BRACE_R]: -1,
  [TokenKind.BRACKET_R]: -1,
  [TokenKind.PAREN_R]: -1,
};

/** What a text exceeds that nests too deep to be parsed, null for any other; no more than `maxTokens` are looked at. */
export const tooDeepToParse = (text: string, maxTokens: number): LimitExceeded | null => {
  const opening = text.match(/[[({]/g)?.length ?? 0; // of strings and comments, too
  if (opening <= maxNesting) return null;
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let depth = 0;
  let deepest = 0;
  try {
    for (; lexer.advance().kind !== TokenKind.EOF && tokens <= maxTokens; tokens += 1) {
      depth += steps[lexer.token.kind] ?? 0;
      deepest = Math.max(deepest, depth);
    }
  } catch {
    // What is no token is for the parser to tell, if it comes so far.
  }
  if (deepest <= maxNesting) return null;
  return tokens > maxTokens ? tokensExceeded(maxTokens) : nestedTooDeep(deepest, maxNesting);
};
