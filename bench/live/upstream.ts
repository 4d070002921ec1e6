/**
 * The upstream of this benchmark as a process of its own: 50 jobs, which all change when it is told so. It tells of every
 * call that it has answered.
 */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { answerTo } from '../throughput/world.js';
import { type Answered, type Change, jobCount, moment } from './messages.js';

let change = 0;
const answered = new Map<string, number>();

type Row = Readonly<Record<string, object>>;
const rowsOf = (body: unknown) => (body as { payload: { jobs: readonly Row[] } }).payload.jobs; // as `answerTo` makes them

/** The jobs as they are after the last change, whose number is their description; all of them make one page. */
const listed = (query: URLSearchParams) => {
  const first = `/v1.0/p1/jobs?limit=${jobCount}&show_detail=${query.get('show_detail')}`;
  const status = change % 2 === 0 ? 'job_running' : 'job_cancel_success';
  const jobs = rowsOf(answerTo('GET', first, '').body).map((job) => ({
    ...job,
    status,
    status_desc: String(change),
  }));
  if (query.get('order') === 'desc') jobs.reverse();
  return { payload: { total: jobCount, jobs } };
};

/** Figures of which one shows how many answers there have been. */
const measured = (body: unknown, count: number) => ({
  payload: {
    jobs: rowsOf(body).map((row) => ({
      ...row,
      metrics: { ...row.metrics, total_read_rate: count },
    })),
  },
});

const server = createServer(async (request, response) => {
  const { method = 'GET', url = '/' } = request;
  const { operation, status, body } = answerTo(method, url, await text(request));
  const count = (answered.get(operation) ?? 0) + 1;
  answered.set(operation, count);
  const isList = operation === 'listJobs';
  const marked = isList
    ? listed(new URL(url, 'http://stub').searchParams)
    : operation === 'queryJobMetrics'
      ? measured(body, count)
      : body;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(marked));
  const told: Answered = { operation, number: isList ? change : count, at: moment() };
  process.send?.(told);
});

process.on('message', ({ number }: Change) => {
  change = number;
});
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.send?.(null));
