import { type ASTNode, type Token, TokenKind } from 'graphql';

/** The comment that stands right in front of a node, without the marks; null where there is none. */
export const commentBefore = ({ loc }: ASTNode): string | null => {
  const lines: string[] = [];
  let below: Token | undefined = loc?.startToken;
  let token = below?.prev;
  while (below && token?.kind === TokenKind.COMMENT && token.line === below.line - 1) {
    lines.unshift(token.value.trim());
    below = token;
    token = token.prev;
  }
  return lines.join('\n').trim() || null;
};
