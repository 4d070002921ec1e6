import type { ApolloClient } from '@apollo/client';
import type { FragmentType } from '@apollo/client/masking';
import { type DocumentType, graphql } from './gql/index.js';

const JobRow = graphql(`
  fragment JobRow on Job {
    id
    name
    status
  }
`);

/** A row of a list. What it shows is masked for whoever asks for the list, and read from the cache here. */
export const rowOf = (client: ApolloClient, job: FragmentType<DocumentType<typeof JobRow>>) => {
  const row = client.readFragment({ fragment: JobRow, from: job });
  return `${row?.name} (${row?.status})`;
};
