import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parityPage } from '../../../build/parity-page.js';
import { errorCodes } from '../../../src/api/error-codes.js';
import { rules } from '../../../src/api/rules.js';
import { ruleShortfalls } from '../../../src/emulator/parity.js';
import { ruleCases } from '../../emulator/job-rule-cases.js';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** Codes that the emulator's source names, but for the two files that say what codes look like. */
const tables = new Set(['answer.ts', 'errors.ts']);
const named = new Set(
  readdirSync(new URL('src/emulator', root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !tables.has(file))
    .flatMap(
      (file) => read(`src/emulator/${file}`).match(/(?<=')(?:CS|DLI|Cdm)\.\d{4,5}(?=')/g) ?? [],
    ),
);
/** Whether another code always comes first, as the cases of a rule show; the emulator is held to them elsewhere. */
const isPreceded = (id: string) => {
  const cases = [ruleCases[id] ?? []].flat();
  return cases.length > 0 && cases.every(({ told }) => told !== undefined);
};
const judged = Object.entries(rules).flatMap(([id, { breaks, code }]) =>
  breaks && code && !isPreceded(id) ? [code] : [],
);
const raised = new Set([...named, ...judged]);

test('docs/parity.md is up to date (npm run parity)', () => {
  expect(read('docs/parity.md')).toBe(parityPage);
});

/** What the tests of the emulator say, in which codes and rules are named. */
const tests = readdirSync(new URL('test/emulator', root))
  .map((file) => read(`test/emulator/${file}`))
  .join();

test('Every rule that is enforced by a code is tested by its code or its id', () => {
  const enforced = Object.entries(rules).filter(
    ([id, { code }]) => code !== null && ruleShortfalls[id]?.state !== 'not emulated',
  );
  const untested = enforced.filter(
    ([id, { code }]) => !tests.includes(`'${code}'`) && !tests.includes(`'${id}'`),
  );
  expect(untested.map(([id]) => id)).toEqual([]);
});

describe('The shortfalls', () => {
  test('name rules that there are', () => {
    expect(Object.keys(ruleShortfalls).filter((id) => !Object.hasOwn(rules, id))).toEqual([]);
  });

  test.each(Object.entries(rules).filter(([, { code }]) => code !== null))(
    'of %s are those of its code',
    (id, { code }) => {
      expect(ruleShortfalls[id]?.state === 'not emulated').toBe(!raised.has(String(code)));
    },
  );

  test.each(Object.keys(errorCodes))('leave no code in doubt: %s', (code) => {
    const enforced = Object.entries(rules).some(
      ([id, rule]) => rule.code === code && ruleShortfalls[id]?.state !== 'not emulated',
    );
    expect(enforced).toBe(raised.has(code));
  });
});
