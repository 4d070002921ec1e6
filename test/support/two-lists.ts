import { createJobList } from './job-list.js';
import { raw, type StubRequest } from './stub.js';

/** A job as a test knows it: the service that has it, its id there, and when it was created. */
export interface ListedJob {
  readonly service: 'CS' | 'DLI';
  readonly id: number;
  readonly at: number;
}

/** Both services count for themselves, from 1 on; every third job of DLI is as old as one of CS. */
export const createdAt = ({ service, id }: Pick<ListedJob, 'service' | 'id'>): number =>
  1_000_000 + id * 1_000 + (service === 'DLI' && id % 3 !== 0 ? 500 : 0);

/** The text by which `key` tells jobs of both services apart. */
export const idOf = ({ service, id }: Pick<ListedJob, 'service' | 'id'>): string =>
  service === 'DLI' ? `Job:dli:${id}` : `Job:${id}`;

const rowOf = (service: ListedJob['service'], id: number) => ({
  job_id: id,
  name: `${service}_${id}`,
  create_time: createdAt({ service, id }),
});

/** The lists of jobs of both services, which a test can change while they are paged. */
export const createTwoLists = (
  { cs, dli }: { cs: Iterable<number>; dli: Iterable<number> },
  { csCap, dliCap = 100 }: { csCap?: number; dliCap?: number } = {},
) => {
  const ofCs = createJobList(cs, csCap);
  const ofDli = new Set(dli);
  const answerOfCs = (request: StubRequest) => {
    const { payload, ...envelope } = ofCs.answer(request);
    const { total, jobs } = payload as { total: number; jobs: { job_id: number }[] }; // as it was made
    return { ...envelope, payload: { total, jobs: jobs.map(({ job_id }) => rowOf('CS', job_id)) } };
  };
  const answerOfDli = ({ query }: StubRequest) => {
    const isAscending = query.get('order') === 'asc';
    const offset = Number(query.get('offset'));
    const jobs = [...ofDli]
      .sort((a, b) => (isAscending ? a - b : b - a))
      .slice(offset, offset + Math.min(Number(query.get('limit')), dliCap))
      .map((id) => rowOf('DLI', id));
    return { is_success: true, message: '', job_list: { total_count: ofDli.size, jobs } };
  };
  return {
    cs: ofCs.jobs,
    dli: ofDli,
    answer(request: StubRequest): unknown {
      if (request.endpoint === 'listJobs') return answerOfCs(request);
      return request.endpoint === 'listDliJobs' ? answerOfDli(request) : raw(404, '');
    },
    /** The ids of all jobs in the order of the merged list. */
    ids: (orderBy: string): string[] => {
      const jobs = [
        ...Array.from(ofCs.jobs, (id) => ({ service: 'CS' as const, id })),
        ...Array.from(ofDli, (id) => ({ service: 'DLI' as const, id })),
      ];
      return mergedIds(jobs, orderBy);
    },
  };
};

/** Ids in the order of the merged list: the newest first, and of those as old as each other that of CS. */
export const mergedIds = (
  jobs: readonly Pick<ListedJob, 'service' | 'id'>[],
  orderBy: string,
): string[] => {
  const sorted = jobs.toSorted(
    (a, b) => createdAt(b) - createdAt(a) || (a.service < b.service ? -1 : 1),
  );
  return (orderBy === 'ASC' ? sorted.toReversed() : sorted).map(idOf);
};

/** Settings of a gateway in front of a stub that plays both services. */
export const bothServices = { env: { DLI: 'emulator' } };
