import { type FragmentType, getFragmentData, graphql } from './gql/index.js';

const JobRow = graphql(`
  fragment JobRow on Job {
    name
    status
  }
`);

/** A row of a list. Others have the job without what is asked for here: it is masked. */
export const rowOf = (job: FragmentType<typeof JobRow>) => {
  const { name, status } = getFragmentData(JobRow, job);
  return `${name} (${status})`;
};
