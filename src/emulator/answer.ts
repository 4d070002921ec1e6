import type { Endpoint, Envelope } from '../api/endpoint.js';
import type { EndpointName } from '../api/endpoints.js';
import { Failure } from './errors.js';

/** Success codes as the examples of the calls print them; all the others print CS.10001. */
const successes: { readonly [E in EndpointName]?: readonly [code: string, message: string] } = {
  deleteJob: ['CS.18000', 'The job is gone.'],
  deleteJobs: ['CS.18000', 'The jobs are gone.'],
  updateTemplate: ['CS.18014', 'The template has been changed.'],
  deleteTemplate: ['CS.18013', 'The template is gone.'],
  listTemplates: ['CS.18011', 'Here are the templates.'],
  createCluster: ['CS.21000', 'The cluster is on its way.'],
  getCluster: ['CS.21010', 'Here is the cluster.'],
  deleteCluster: ['CS.21020', 'The cluster is going away.'],
  listClusters: ['CS.20040', 'Here are the clusters.'],
  updateCluster: ['CS.21030', 'The cluster has changed.'],
  stopCluster: ['CS.20050', 'The cluster goes down.'],
  restartCluster: ['CS.20049', 'The cluster comes back.'],
  listClusterJobs: ['CS.23000', 'Here are the jobs.'],
  addClusterHosts: ['CS.22018', 'The mapping is in force.'],
  updateClusterHost: ['CS.22019', 'The mapping has changed.'],
  listClusterHosts: ['CS.22017', 'Here are the hosts.'],
  deleteClusterHosts: ['CS.22020', 'The mappings are gone.'],
  uploadClusterHostsFile: ['CS.22018', 'The mapping is in force.'],
  listUserQuotas: ['CS.21093', 'Here are the quotas.'],
};

/**
 * The body of a success: the answer of a handler in the wrapper of its endpoint (7.2, examples of 5). Where the wrapper
 * is an array, a handler may give several answers.
 */
function successBody(name: EndpointName, wrapper: Envelope, answer: unknown, now: number) {
  if (wrapper === 'bare' || wrapper === 'none') return answer;
  const [message_id, message] = successes[name] ?? ['CS.10001', 'Done.'];
  const wrap = (payload: unknown) => ({
    message_id,
    message,
    ...(payload !== undefined && { payload }),
    current_time: now,
  });
  if (wrapper === 'message-payload') return wrap(answer);
  return Array.isArray(answer) ? answer.map(wrap) : [wrap(answer)];
}

/**
 * What goes out for the answer of a handler. A batch of DLI has a verdict for each thing, of which a refusal is one;
 * with any of them the whole comes with HTTP 400, though the others have been carried out.
 */
export function answerTo(
  name: EndpointName,
  { envelope, status }: Endpoint,
  answer: unknown,
  now: number,
): { status: number; body: unknown } {
  if (envelope !== 'results') return { status, body: successBody(name, envelope, answer, now) };
  const verdicts = [answer].flat();
  const refused = verdicts.some((verdict) => verdict instanceof Failure);
  const body = verdicts.map((verdict) =>
    verdict instanceof Failure ? verdict.body(now) : verdict,
  );
  return { status: refused ? 400 : status, body };
}
