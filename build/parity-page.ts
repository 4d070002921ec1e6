import { type EndpointName, endpoints } from '../src/api/endpoints.js';
import { errorCodes } from '../src/api/error-codes.js';
import { rules } from '../src/api/rules.js';
import { endpointShortfalls, ruleShortfalls, type Shortfall } from '../src/emulator/parity.js';

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const stateOf = (shortfall: Shortfall | undefined) =>
  shortfall ? `**${shortfall.state}**: ${shortfall.why}` : 'emulated';

const endpointRows = Object.entries(endpoints).map(([key, { method, path, service, section }]) => {
  const name = key as EndpointName; // Object.entries widens the keys
  return [
    name,
    `\`${method} ${path}\``,
    `${service} ${section}`,
    stateOf(endpointShortfalls[name]),
  ];
});

const ruleRows = Object.entries(rules).map(([id, { text, code, section, certainty }]) => [
  id,
  text,
  code ?? '',
  section,
  certainty,
  stateOf(ruleShortfalls[id]),
]);

/** The rules by which a call comes to a code without being told to. */
const raisedBy = (code: string) =>
  Object.entries(rules)
    .filter(([id, rule]) => rule.code === code && ruleShortfalls[id]?.state !== 'not emulated')
    .map(([id]) => id);

const codeRows = Object.entries(errorCodes).map(([code, { reason }]) => [
  code,
  reason,
  raisedBy(code).join(', ') || 'only to order',
]);

const count = (rows: readonly (readonly string[])[], state: string) =>
  rows.filter((row) => row.at(-1)?.startsWith(state)).length;
const tally = (rows: readonly (readonly string[])[]) =>
  `${rows.length}: ${count(rows, 'emulated')} emulated, ${count(rows, '**approximated')} approximated, ${count(rows, '**not')} not emulated.`;
const toOrder = count(codeRows, 'only to order');

/** docs/parity.md: every call, rule and code of the API, and how far the emulator goes in each. */
export const parityPage = `# What the emulator emulates

Written by \`npm run parity\` from the tables in \`src/api\` and the shortfalls in \`src/emulator/parity.ts\`; do not edit.

A code that no rule raises, or any other, comes to order: \`emulator.refuse('createCluster', 'CS.20024')\` makes the next call end with it.

## Calls

${tally(endpointRows)}

${table(['Call', 'Method and path', 'Section', 'State'], endpointRows)}

## Rules

${tally(ruleRows)} Inferred rules only follow from the documents.

${table(['Rule', 'What it asks', 'Code', 'Section', 'Certainty', 'State'], ruleRows)}

## Codes

${codeRows.length}: ${codeRows.length - toOrder} raised by rules, ${toOrder} only to order.

${table(['Code', 'Reason', 'Raised by'], codeRows)}
`;
