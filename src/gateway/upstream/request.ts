import type { Endpoint } from '../../api/endpoint.js';
import { idFormats } from '../../api/ids.js';
import { InvalidArgument } from './error.js';

const isIdKind = (name: string): name is keyof typeof idFormats => name in idFormats;

const malformed: Record<string, string> = {
  project_id: 'The project id is malformed: send the id of a project in the header X-Project-Id.',
};

/** What no URL has to spell otherwise, nor a form. */
const plain = /^[\w.*-]*$/;

/** A value of a query as `URLSearchParams` writes it, but for blanks. */
const encoded = (value: string): string =>
  plain.test(value)
    ? value
    : // A blank as `+` is for forms; whoever only knows URLs, a verifier of signatures for one, takes it for a plus.
      String(new URLSearchParams([['', value]]))
        .slice(1)
        .replaceAll('+', '%20');

/** Path and query of a call with these parameters, for a project if its path names one. */
export type Target = (
  parameters: Readonly<Record<string, unknown>>,
  projectId: string | null,
) => string;

/**
 * Prepares the targets of an endpoint. Ids are checked against their kind, whose characters need no encoding: that
 * alone would let `..` through.
 */
export const createTarget = (endpoint: Endpoint, prefix = ''): Target => {
  const [start = '', ...rest] = endpoint.path.split(/\{(\w+)\}/);
  const ids: { name: string; isWellFormed: (id: string) => boolean; behind: string }[] = [];
  for (let at = 0; at < rest.length; at += 2) {
    const [name = '', behind = ''] = rest.slice(at, at + 2);
    if (!isIdKind(name)) throw new Error(`${endpoint.path} has no kind of id for ${name}`);
    ids.push({ name, isWellFormed: idFormats[name], behind });
  }
  return (parameters, projectId) => {
    let target = prefix + start;
    for (const { name, isWellFormed, behind } of ids) {
      const value = name === 'project_id' ? projectId : parameters[name];
      if (value === null && name === 'project_id') {
        throw new InvalidArgument('No project is chosen: send its id in the header X-Project-Id.');
      }
      if (typeof value !== 'string' || !isWellFormed(value)) {
        throw new InvalidArgument(malformed[name] ?? `\`${name}\` is not a well-formed id.`);
      }
      target += value + behind;
    }
    let separator = '?';
    for (const name of endpoint.query) {
      const value = parameters[name];
      if (value === undefined || value === null) continue;
      target += `${separator}${name}=${encoded(String(value))}`;
      separator = '&';
    }
    return target;
  };
};
