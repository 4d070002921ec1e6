import { OperationTypeNode, parse } from 'graphql';
import type { TrustedDocuments } from '../documents/documents.js';
import type { GatewayOptions } from '../options.js';
import { operationsIn, type Tools } from './tools.js';

/** What to look at again in tools with which the gateway can start. */
export const warningsOf = (
  tools: Tools,
  { texts }: TrustedDocuments,
  { mcp, trustedDocuments }: Pick<GatewayOptions, 'mcp' | 'trustedDocuments'>,
): readonly string[] => {
  const writes = [...texts]
    .flatMap((text) => operationsIn(parse(text)))
    .some(({ operation }) => operation === OperationTypeNode.MUTATION);
  const readsAlone = mcp === 'read' && writes;
  const warnings: string[] = [];
  if (tools.size === 0) {
    const reason = readsAlone ? '; MCP=write gives mutations' : '';
    warnings.push(`MCP: the trusted documents make no tool${reason}.`);
  }
  if (readsAlone && trustedDocuments.mode === 'enforce') {
    warnings.push(
      'MCP=read: tools write nothing, but TRUSTED_DOCUMENTS has mutations, which /graphql carries out; a gateway that only reads needs a manifest without them.',
    );
  }
  return warnings;
};
