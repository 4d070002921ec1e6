import type { Actor } from '../audit.js';
import { fail } from '../errors.js';
import type { Project, User } from '../store.js';
import type { Grant } from '../tokens.js';

/** The user of the project behind a token. */
export function userOf(project: Project, { user: name }: Grant): User {
  for (const user of project.users.values()) if (user.name === name) return user;
  return fail('CS.21092');
}

/** The same as the audit log names them. */
export const actorOf = (project: Project, grant: Grant): Actor => userOf(project, grant);
