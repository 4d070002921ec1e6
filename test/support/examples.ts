import { readFileSync } from 'node:fs';

const file = new URL('../reference/endpoints.json', import.meta.url);
const documented: { id: string; exampleResponse: unknown }[] = JSON.parse(
  readFileSync(file, 'utf8'),
);

/** The example answer that the API reference prints for a call. */
// biome-ignore lint/suspicious/noExplicitAny: examples are judged by the tests, field by field
export const exampleOf = (id: string): any => {
  const call = documented.find((one) => one.id === id);
  if (!call?.exampleResponse) throw new Error(`There is no example of ${id}`);
  return call.exampleResponse;
};
