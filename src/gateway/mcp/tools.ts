import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  separateOperations,
} from 'graphql';
import { BadSetting } from '../../environment.js';
import type { TrustedDocuments } from '../documents/documents.js';
import type { Names } from '../federation/names.js';
import type { Exposure } from '../options.js';
import type { Logger } from '../telemetry/log.js';
import { createToolOf, type OperationTool } from './tool.js';

/** Tools by their names, in the order of these. */
export type Tools = ReadonlyMap<string, OperationTool>;

/** Many clients take no longer names. */
export const longestName = 64;

const kinds: Readonly<Record<Exposure['mcp'], readonly OperationTypeNode[]>> = {
  off: [],
  read: [OperationTypeNode.QUERY],
  write: [OperationTypeNode.QUERY, OperationTypeNode.MUTATION],
};

/** The operations of a document. */
export const operationsIn = ({ definitions }: DocumentNode): OperationDefinitionNode[] =>
  definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);

const refuse = (name: string, problem: string) =>
  new BadSetting('MCP', `the operation ${name} of the trusted documents ${problem}`);

/**
 * The tools that `mode` allows, one for each operation of the trusted documents that has a name. What an agent could
 * not use is left out, with a line in the log; names that are no names of tools are a `BadSetting`.
 */
export const toolsOf = (
  { schema, texts }: TrustedDocuments,
  mode: Exposure['mcp'],
  log: Logger,
  names: Names,
): Tools => {
  const toolOf = createToolOf(schema, names);
  const tools = new Map<string, OperationTool>();
  const leaveOut = (operation: string | undefined, reason: string) =>
    log.warn({ operation, reason }, 'no tool');

  for (const text of texts) {
    const document = parse(text);
    const alone = separateOperations(document);
    for (const operation of operationsIn(document)) {
      if (!kinds[mode].includes(operation.operation)) continue;
      const name = operation.name?.value;
      if (name === undefined) {
        leaveOut(name, 'an operation without a name');
        continue;
      }
      const made = toolOf(text, name, operation, alone[name] ?? document);
      if ('reason' in made) {
        leaveOut(name, made.reason);
        continue;
      }
      if (name.length > longestName) {
        throw refuse(
          name,
          `has more than ${longestName} characters, which is too long for a tool.`,
        );
      }
      if (tools.has(name)) throw refuse(name, 'is there twice: tools need names of their own.');
      tools.set(name, made);
    }
  }
  const sorted = [...tools].sort(([one], [two]) => (one < two ? -1 : 1));
  log.info({ tools: sorted.map(([name]) => name) }, 'tools');
  return new Map(sorted);
};
