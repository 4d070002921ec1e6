import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The blocks of code of the page, each with the file of `examples/` that it is a part of. */
const shown = [...read('docs/clients.md').matchAll(/^```ts ([\w./-]+)\n(.*?)^```/gms)].map(
  ([, file = '', code = '']) => [file, code] as const,
);

test('docs/clients.md shows code', () => {
  expect(shown.length).toBeGreaterThan(5);
});

test.each(shown)('docs/clients.md: what it shows of %s is what runs', (file, code) => {
  expect(read(`examples/${file}`)).toContain(code);
});
