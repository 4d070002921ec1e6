import { readFile } from 'node:fs/promises';
import { type Step, stepsOf } from '../task-page.js';
import type { Tab } from './tabs.js';

const usage = `# Ctrl+Enter runs the step that the cursor is in.
# What is <in brackets> below, earlier answers give.
`;

const nameOf = ({ text }: Step): string => /^\w+ (\w+)/.exec(text)?.[1] ?? '';

/** Lines of 54 letters at most, unless a single word is longer: so many fit between margin and buttons of the editor. */
const lineOfComment = /\S.{0,53}(?= |$)|\S+/g;

const commentOf = (text: string): string =>
  (text.match(lineOfComment) ?? []).map((line) => `# ${line}\n`).join('');

/** A step of a page as a part of its tab: the operation, and in comments what the page says of it. */
const operationOf = (step: Step): string => {
  const { kind, heading, text, headers, refused, values } = step;
  const comments = [
    heading,
    ...(kind === 'sh' ? ['Not from here: the page has the command'] : []),
    ...Object.entries(JSON.parse(headers)).map(
      ([name, value]) => `Needs the header "${name}": ${JSON.stringify(value)}`,
    ),
    ...(refused === null ? [] : [`Is refused: ${refused}`]),
    ...[...values].map(([name, path]) => `Gives <${name}>: ${path}`),
  ];
  const lines = comments.map(commentOf).join('');
  return kind === 'sh' ? lines : lines + text;
};

/** A variable of some operations, as a line or more of the variables editor. */
const entryOf = (name: string, json: string, operations: readonly string[]): string =>
  `// ${operations.join(', ')}:\n"${name}": ${json},`;

const indented = (text: string) => text.replace(/^/gm, '  ');
const commentedOut = (text: string) => text.replace(/^(?!\/\/ )/gm, '// ');

/**
 * The variables of all steps. Where operations mean different things by one name, the first has it, and the others are
 * there as comments.
 */
const variablesOf = (steps: readonly Step[]): string => {
  const entries = new Map<string, Map<string, string[]>>();
  for (const step of steps) {
    for (const [name, value] of Object.entries(JSON.parse(step.variables))) {
      const values = entries.get(name) ?? new Map<string, string[]>();
      const json = JSON.stringify(value, null, 2);
      entries.set(name, values.set(json, [...(values.get(json) ?? []), nameOf(step)]));
    }
  }
  const texts = [...entries].flatMap(([name, values]) =>
    [...values].map(([json, operations], place) => {
      const entry = entryOf(name, json, operations);
      return indented(place === 0 ? entry : commentedOut(entry));
    }),
  );
  return texts.length === 0 ? '' : `{\n${texts.join('\n\n')}\n}`;
};

/** The tab of a task: the operations of its page in their order, with the variables that they take. */
export const readTaskTab = async (folder: URL, name: string): Promise<Tab> => {
  const page = new URL(name, folder);
  const [title = ''] = (await readFile(page, 'utf8')).split('\n', 1);
  const steps = stepsOf(page);
  const query = [`${title}\n# From docs/tasks/${name}\n${usage}`, ...steps.map(operationOf)].join(
    '\n',
  );
  return { query, variables: variablesOf(steps) };
};
