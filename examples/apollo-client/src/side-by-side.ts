import assert from 'node:assert/strict';
import { client } from './client.js';
import { graphql } from './gql/index.js';
import { cachedJobs } from './job-list.js';

const NewestJobs = graphql(`
  query NewestJobs {
    jobs(first: 2) {
      edges {
        node {
          name
          createdAt
        }
      }
    }
  }
`);

const TemplatePage = graphql(`
  query TemplatePage($first: Int!) {
    templates(first: $first) {
      edges {
        node {
          id
        }
      }
      totalCount
    }
  }
`);

const Total = graphql(`
  query Total {
    overview {
      jobs {
        total
      }
    }
  }
`);

const Running = graphql(`
  query Running {
    overview {
      jobs {
        running
      }
    }
  }
`);

/** How many templates come when so many are asked for. */
const countTemplates = async (first: number) => {
  const { data } = await client.query({ query: TemplatePage, variables: { first } });
  const { edges, totalCount } = data?.templates ?? {};
  assert.equal(edges?.length, Math.min(first, totalCount ?? 0));
};

/** Queries that read the same things of the graph leave each other what they have. */
export const readSideBySide = async () => {
  const before = cachedJobs();
  const { data } = await client.query({ query: NewestJobs });
  assert.equal(data?.jobs?.edges.length, 2);
  assert.deepEqual(cachedJobs(), before);

  await countTemplates(1);
  await countTemplates(20);

  await client.query({ query: Total });
  await client.query({ query: Running });
  const overviews = [Total, Running].map((query) => client.readQuery({ query })?.overview);
  assert.ok(overviews.every((overview) => overview));
  console.log('side by side: lists of two sizes, and two readers of one part, keep what they have');
};
