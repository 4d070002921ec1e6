import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorRow } from '../../../src/api/error-codes.js';
import { rules } from '../../../src/api/rules.js';

interface Documented {
  id: string;
  appliesTo: string[];
  errorCode: string | null;
  certainty: string;
}

const file = new URL('../../reference/rules.json', import.meta.url);
const documented: Documented[] = JSON.parse(readFileSync(file, 'utf8'));

/** Updates that can empty what a creation has to give; the documents only speak of the creation. */
const alsoHoldFor: Record<string, string[]> = {
  'job-name-required': ['updateSqlJob', 'updateJarJob'],
  'job-run-mode-required': ['updateSqlJob'],
  'template-name-required': ['updateTemplate'],
};

/** Rules of DLI and CDM, whose documents have no numbers. */
const isOfOthers = (id: string) => /^(dli|cdm)-/.test(id);

const camel = (id: string) => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

describe('The rules of the table', () => {
  test('are those of the documents, each once', () => {
    const ofCs = Object.keys(rules).filter((id) => !isOfOthers(id));
    expect(ofCs.sort()).toEqual(documented.map(({ id }) => id).sort());
  });

  test.each(documented)('$id has its calls, its code and its certainty', (one) => {
    const { endpoints = [], code, certainty } = rules[one.id] ?? {};
    expect({ endpoints: [...endpoints].sort(), code, certainty }).toEqual({
      endpoints: [...one.appliesTo.map(camel), ...(alsoHoldFor[one.id] ?? [])].sort(),
      code: one.errorCode,
      certainty: one.certainty,
    });
  });

  test.each(Object.entries(rules))('%s is told in a sentence', (id, { text, section, code }) => {
    expect(text).toMatch(/^[A-Z].{15,}[\w)]\.$/);
    expect(text.length).toBeLessThan(160);
    expect(section).toMatch(isOfOthers(id) ? /^\S.*\S$/ : /^\d+(\.\d+)*(, \d+(\.\d+)*)*$/);
    expect(code === null || errorRow(code)).toBeTruthy();
  });

  test.each(Object.entries(rules).filter(([, { breaks }]) => breaks))(
    '%s can judge whatever a body holds',
    (_, { breaks }) => {
      for (const value of [
        undefined,
        null,
        '',
        0,
        -1,
        1.5,
        'x',
        true,
        [],
        [null],
        [10],
        [{ toString: 1 }],
        { toString: 1 },
        5n,
        Number.POSITIVE_INFINITY,
        {},
        Number.NaN,
      ]) {
        const body = new Proxy({}, { get: () => value, has: () => true });
        expect(typeof breaks?.(body)).toBe('boolean');
      }
    },
  );
});
