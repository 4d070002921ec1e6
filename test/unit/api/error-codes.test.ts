import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorRow, errorRows } from '../../../src/api/error-codes.js';

interface Documented {
  code: string;
  placeholders: string[];
  limits: Record<string, unknown>[];
}

const file = new URL('../../reference/error-codes.json', import.meta.url);
const documented: Documented[] = JSON.parse(readFileSync(file, 'utf8'));

/** The catalogue of CS, which the reference document is about. */
const rowsOfCs = errorRows.filter(([code]) => code.startsWith('CS.'));

/** Fields whose limit the document tells of without their wire name, or of two fields at once. */
const otherNames: Record<string, string | undefined> = {
  'CS.11031': undefined,
  'CS.19004': 'buckets',
  'CS.20012': 'maximum_spu_quota',
  'CS.20013': 'spu_quota',
};

/** The figures and words to which limits hold a value; patterns and formulas need not be cited. */
const figuresOf = (limits: Documented['limits']): string[] =>
  limits
    .flatMap(({ enum: words = [], ...limit }) => [
      words,
      Object.values(limit).filter(Number.isFinite),
    ])
    .flat()
    .map(String);

const words = (text: string) => text.replaceAll(/(?<=\d),(?=\d)/g, '').split(/[^\w]+/);

test('The catalogue has every documented code, in order', () => {
  expect(rowsOfCs.map(([code]) => code)).toEqual(documented.map(({ code }) => code));
  expect(rowsOfCs).toHaveLength(159);
});

test('A code that the catalogue lacks has no row', () => {
  expect(['CS.99999', 'cs.10001', 'constructor', ''].map(errorRow)).toEqual(
    Array(4).fill(undefined),
  );
});

describe.each(documented)('$code', ({ code, placeholders, limits }) => {
  const row = errorRow(code);
  const { reason = '', message = '', suggestion = '' } = row ?? {};

  test('says in sentences what is wrong and what to do', () => {
    expect(reason).toMatch(/^[A-Z]+(_[A-Z]+)+$/);
    for (const text of [message, suggestion]) {
      expect(text).toMatch(/^[A-Z].{9,}[a-z\dA-Z}]\.$/);
      expect(text).not.toMatch(
        /of the gateway|TODO|[a-z]_(?!stream_agency|agency)[a-z]|header|request body/,
      );
    }
  });

  test('keeps the values that the service fills in', () => {
    expect(message.match(/\{.*?\}/g) ?? []).toEqual(placeholders.map(() => '{0}'));
    expect(suggestion).not.toContain('{');
  });

  test('names its limits', () => {
    expect(words(`${message} ${suggestion}`)).toEqual(expect.arrayContaining(figuresOf(limits)));
  });

  test('names the field that a limit is about', () => {
    const field = limits.find((limit) => typeof limit.field === 'string')?.field;
    if (field) expect(row?.field).toBe(code in otherNames ? otherNames[code] : field);
    expect(row?.field ?? 'a').toMatch(/^[a-zA-Z_]+$/);
  });
});

test('Codes with the same words have the same reason', () => {
  const reasons = new Map<string, Set<string>>();
  for (const [, { message, suggestion, reason }] of errorRows) {
    const pair = `${message} ${suggestion}`;
    reasons.set(pair, (reasons.get(pair) ?? new Set()).add(reason));
  }
  expect([...reasons.values()].filter(({ size }) => size > 1)).toEqual([]);
});

test.each([
  ['JOB_NAME_EXIST', ['CS.11004', 'CS.12006']],
  ['JOB_NOT_EXIST', ['CS.12004', 'CS.13007', 'CS.15001', 'CS.16001', 'CS.17001']],
  ['BODY_INVALID', ['CS.10004', 'CS.18004', 'CS.19001', 'CS.20002']],
  ['BUCKET_UNAUTHORIZED', ['CS.11016', 'CS.13004']],
  ['CLUSTER_PREPAID', ['CS.20027', 'CS.20028', 'CS.20029']],
  ['INTERNAL_ERROR', ['CS.10001', 'CS.26500']],
])('%s is one reason for several codes', (reason, codes) => {
  const having = rowsOfCs.filter(([, row]) => row.reason === reason).map(([code]) => code);
  expect(having).toEqual(codes);
});

test('What the documents advise to try again later can be', () => {
  const later = rowsOfCs.filter(([, { retryable }]) => retryable).map(([code]) => code.slice(3));
  expect(later.join(' ')).toBe(
    '10001 10015 11037 11040 11041 11098 12002 14001 20001 20014 21001 24010 25001 25003 26500',
  );
});

test('Access codes are on no side that could mend them by other arguments', () => {
  const sides = ['unauthenticated', 'forbidden'].map((side) =>
    rowsOfCs.filter(([, row]) => row.side === side).map(([code]) => code.slice(3)),
  );
  expect(sides).toEqual([
    ['10007', '10008', '10010'],
    ['10002', '10005', '10006', '10009', '10014', '10016'],
  ]);
});

describe.each(errorRows.filter(([code]) => !code.startsWith('CS.')))('%s', (code, row) => {
  const { reason, message, suggestion, field = 'a', side } = row;

  test('is one of DLI or CDM, and says in sentences what is wrong and what to do', () => {
    expect(code).toMatch(/^(DLI\.\d{4,5}|Cdm\.\d{4})$/);
    expect(reason).toMatch(/^[A-Z]+(_[A-Z]+)+$/);
    for (const text of [message, suggestion]) {
      expect(text).toMatch(/^[A-Z].{9,}([a-z\dA-Z}]\.|: \{0\})$/);
      expect(text).not.toMatch(/of the gateway|TODO|[a-z]_[a-z]/);
    }
    expect(field).toMatch(/^[a-zA-Z_-]+$/);
    expect(['caller', 'unauthenticated', 'forbidden', 'service']).toContain(side);
  });
});

test('The codes of each service come in their order', () => {
  for (const service of ['DLI', 'Cdm']) {
    const codes = errorRows.map(([code]) => code).filter((code) => code.startsWith(`${service}.`));
    const numbers = codes.map((code) => Number(code.slice(4)));
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    expect(numbers.length).toBeGreaterThan(10);
  }
});
