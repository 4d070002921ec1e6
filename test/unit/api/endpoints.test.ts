import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Endpoint } from '../../../src/api/endpoint.js';
import { endpoints } from '../../../src/api/endpoints.js';

interface Documented {
  id: string;
  system: string;
  method: string;
  path: string;
  section: string;
  query: { name: string; max?: number }[];
  bodyKind: string;
  successStatus: number;
  envelope: string;
  wrapperKey: string | null;
  write: boolean;
  iamAction: string | null;
  errorCodes: string[];
}

const file = new URL('../../reference/endpoints.json', import.meta.url);
const documented: Documented[] = JSON.parse(readFileSync(file, 'utf8'));

const camel = (id: string) => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The documents print whole IAM bodies and name no key; the table names the one that holds the answer. */
const keys: Record<string, string> = { 'create-token': 'token', 'list-projects': 'projects' };

const factsOfDocument = (one: Documented) => ({
  service: one.system,
  method: one.method,
  path: one.path,
  section: one.section.split(/[-,]/)[0],
  query: one.query.map(({ name }) => name).sort(),
  body: one.bodyKind,
  status: one.successStatus,
  envelope: one.envelope,
  key: keys[one.id] ?? one.wrapperKey,
  write: one.write,
  action: one.iamAction,
  maxLimit: one.query.find(({ name }) => name === 'limit')?.max ?? Number.POSITIVE_INFINITY,
});

const factsOfRow = (row: Endpoint) => ({
  service: row.service,
  method: row.method,
  path: row.path,
  section: row.section,
  query: [...row.query].sort(),
  body: row.body,
  status: row.status,
  envelope: row.envelope,
  key: row.key,
  write: row.write,
  action: row.action,
  maxLimit: row.maxLimit,
});

const rows: Record<string, Endpoint> = endpoints;

describe('The endpoint table', () => {
  test('has every documented call and no other', () => {
    // Those of DLI and CDM are documented elsewhere.
    const names = Object.keys(rows).filter(
      (name) => !['dli', 'cdm'].includes(rows[name]?.service ?? ''),
    );
    expect(names.sort()).toEqual(documented.map(({ id }) => camel(id)).sort());
  });

  test.each(documented.map((one) => [camel(one.id), one] as const))(
    'says of %s what is documented',
    (name, one) => {
      const row = rows[name];
      expect(row && factsOfRow(row)).toEqual(factsOfDocument(one));
    },
  );

  test('takes only documented codes for a missing thing', () => {
    // All codes of a missing job stand for one another: which call gives which is not documented.
    const noJob = ['CS.12004', 'CS.13007', 'CS.15001', 'CS.16001', 'CS.17001'];
    for (const one of documented) {
      const codes = (rows[camel(one.id)]?.missing ?? []).filter((code) => !noJob.includes(code));
      expect(one.errorCodes).toEqual(expect.arrayContaining(codes));
    }
  });
});
