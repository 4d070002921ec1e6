import { readFileSync } from 'node:fs';

/** Something on a page that is run, and what the page says of it. */
export interface Step {
  /** A GraphQL document, or commands of a shell. */
  readonly kind: 'graphql' | 'sh';
  /** What the page has above it. */
  readonly heading: string;
  readonly text: string;
  /** JSON with the names of values from earlier answers, such as `"<id of the job>"`. */
  variables: string;
  headers: string;
  /** Seconds to wait before. */
  wait: number;
  /** Seconds that go by while it is carried out, which waits for it. */
  meanwhile: number;
  /** The code that it is refused with, in `userErrors` or as a GraphQL error. */
  refused: string | null;
  /** What comes back, as far as the page shows it. */
  answer: object | null;
  /** Values of the answer that later steps need: what the page calls them, and their paths. */
  readonly values: Map<string, string>;
}

const stepOf = (kind: Step['kind'], heading: string, text: string): Step => ({
  kind,
  heading,
  text,
  variables: '{}',
  headers: '{}',
  wait: 0,
  meanwhile: 0,
  refused: null,
  answer: null,
  values: new Map(),
});

/** A fenced block with its info string, a comment that readers of the page do not see, or a heading. */
const parts =
  /^```(?<info>[^\n]*)\n(?<block>.*?)^```$|^<!-- (?<comment>[^\n]*) -->$|^#+ (?<title>[^\n]*)$/gms;

/**
 * The steps of a page: blocks of `graphql` and `sh` in their order. Blocks `json variables`, `json headers` and `json
 * answer` belong to the step above, and so do comments such as `<!-- id of the job: createSqlJob.job.id -->`, while
 * `<!-- wait: 15 -->`, `<!-- meanwhile: 15 -->` and `<!-- refused: CS.11004 -->` speak of the step below. Plain `json`
 * is only shown, and `js` is for others to run (`snippets.ts`).
 */
export const stepsOf = (page: URL): Step[] => {
  const steps: Step[] = [];
  let next: Partial<Step> = {};
  let heading = '';
  for (const { groups = {} } of readFileSync(page, 'utf8').matchAll(parts)) {
    const { info, block = '', comment, title } = groups;
    const last = steps.at(-1);
    if (title !== undefined) heading = title;
    else if (info === 'graphql' || info === 'sh') {
      steps.push({ ...stepOf(info, heading, block), ...next });
      next = {};
    } else if (info === 'json variables' && last) last.variables = block;
    else if (info === 'json headers' && last) last.headers = block;
    else if (info === 'json answer' && last) last.answer = JSON.parse(block);
    else if (info === 'json' || info?.startsWith('js')) continue;
    else {
      const [, name = '', value = ''] = /^([^:]+): (.+)$/.exec(comment ?? '') ?? [];
      if (name === 'wait' || name === 'meanwhile') next = { ...next, [name]: Number(value) };
      else if (name === 'refused') next = { ...next, refused: value };
      else if (name !== '' && last) last.values.set(name, value);
      else throw new Error(`${page.pathname}: nobody knows what \`${info ?? comment}\` means`);
    }
  }
  return steps;
};
