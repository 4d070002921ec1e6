import type { Endpoint } from '../../api/endpoint.js';
import { idFormats } from '../../api/ids.js';
import { InvalidArgument } from './error.js';

const isIdKind = (name: string): name is keyof typeof idFormats => name in idFormats;

const malformed: Record<string, string> = {
  project_id: 'The project id is malformed: send the id of a project in the header X-Project-Id.',
};

/** Path and query of a call. Ids are checked against their kind first: encoding alone lets `..` through. */
export const targetOf = (endpoint: Endpoint, parameters: Record<string, unknown>): string => {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (typeof value !== 'string' || !isIdKind(name) || !idFormats[name](value)) {
      throw new InvalidArgument(malformed[name] ?? `\`${name}\` is not a well-formed id.`);
    }
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const name of endpoint.query) {
    const value = parameters[name];
    if (value !== undefined && value !== null) query.append(name, String(value));
  }
  // A blank as `+` is for forms; whoever only knows URLs, a verifier of signatures for one, takes it for a plus.
  return query.size > 0 ? `${path}?${String(query).replaceAll('+', '%20')}` : path;
};
