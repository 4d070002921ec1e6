import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { cachePoliciesOf } from '../../../build/schema/cache-policies.js';

test('What caches have to know follows from the schema alone', () => {
  const schema = buildSchema(`
    schema { query: Root }
    type Root { jobs(first: Int, after: String, by: Int): JobConnection! any: Any result: Result node: Node }
    interface Node { id: ID! }
    type Job implements Node { id: ID! parts(last: Int, before: String): JobConnection other(first: Int): Int }
    "Its id is that of a job."
    type Result { id: ID! }
    type JobConnection { nodes: [Job!] }
    union Any = Job | Result
  `);
  expect(cachePoliciesOf(schema)).toEqual({
    possibleTypes: { Any: ['Job', 'Result'], Node: ['Job'] },
    keyFields: { Job: ['id'], JobConnection: null, Result: null },
    connections: { Root: { jobs: ['by'] }, Job: { parts: [] } },
  });
});
