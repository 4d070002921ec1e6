import { type FragmentType, getFragmentData, graphql } from './gql/index.js';

const JobRow = graphql(`
  fragment JobRow on Job {
    name
    status
  }
`);

/** A row of a list. What it shows is masked for whoever asks for the list, and seen here alone. */
export const rowOf = (job: FragmentType<typeof JobRow>) => {
  const { name, status } = getFragmentData(JobRow, job);
  return `${name} (${status})`;
};
