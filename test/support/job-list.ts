import { payload, type StubRequest } from './stub.js';

/** An upstream list of jobs that a test can change while it is paged; `cap` is the largest page that it gives. */
export const createJobList = (ids: Iterable<number>, cap = Number.POSITIVE_INFINITY) => {
  const jobs = new Set(ids);
  return {
    jobs,
    answer: ({ query }: StubRequest) => {
      const ascending = query.get('order') === 'asc';
      const cursor = query.get('cursor');
      const rows = [...jobs]
        .sort((a, b) => (ascending ? a - b : b - a))
        .filter((id) => cursor === null || (ascending ? id > Number(cursor) : id < Number(cursor)))
        .slice(0, Math.min(Number(query.get('limit')), cap));
      return payload({ total: jobs.size, jobs: rows.map((id) => ({ job_id: id })) });
    },
  };
};

/** The whole numbers from `from` up to, but not including, `to`. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
