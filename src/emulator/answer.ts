import type { Envelope } from '../api/endpoint.js';
import type { EndpointName } from '../api/endpoints.js';

/** Success codes as the examples of the calls print them; all the others print CS.10001. */
const successes: { readonly [E in EndpointName]?: readonly [code: string, message: string] } = {
  listTemplates: ['CS.18011', 'Here are the templates.'],
  getCluster: ['CS.21010', 'Here is the cluster.'],
  listClusters: ['CS.20040', 'Here are the clusters.'],
  stopCluster: ['CS.20050', 'The cluster goes down.'],
  restartCluster: ['CS.20049', 'The cluster comes back.'],
  listClusterJobs: ['CS.23000', 'Here are the jobs.'],
  listClusterHosts: ['CS.22017', 'Here are the hosts.'],
  listUserQuotas: ['CS.21093', 'Here are the quotas.'],
};

/** The body of a success: the answer of a handler in the wrapper of its endpoint (7.2, examples of 5). */
export function successBody(name: EndpointName, wrapper: Envelope, answer: unknown, now: number) {
  if (wrapper === 'bare' || wrapper === 'none') return answer;
  const [message_id, message] = successes[name] ?? ['CS.10001', 'Done.'];
  const payload = answer === undefined ? {} : { payload: answer };
  const body = { message_id, message, ...payload, current_time: now };
  return wrapper === 'message-payload-array' ? [body] : body;
}
