import type { FragmentType } from '@apollo/client/masking';
import { client } from './client.js';
import { type DocumentType, graphql } from './gql/index.js';

export const JobRow = graphql(`
  fragment JobRow on Job {
    id
    name
    status
  }
`);

/** A row of a list, as the cache has it now. Others have the job without what is asked for here: it is masked. */
export const rowOf = (job: FragmentType<DocumentType<typeof JobRow>>) => {
  const row = client.readFragment({ fragment: JobRow, from: job });
  return `${row?.name} (${row?.status})`;
};
