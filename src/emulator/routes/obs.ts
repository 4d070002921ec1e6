import { type ErrorCode, fail } from '../errors.js';
import type { Job, Project } from '../store.js';

/** The bucket of a path in OBS, which may be all of it. */
export const bucketOf = (path: string): string => path.split('/', 1)[0] ?? '';

/** Refuses a job whose archive is not there, by `missing`, or whose folder has none or too many (CS.13018, CS.13019). */
export function checkJar(project: Project, { jarUrl, mainClass }: Job, missing: ErrorCode): void {
  if (project.jars.has(jarUrl)) return;
  if (jarUrl.endsWith('.jar')) fail(missing);
  const folder = jarUrl.endsWith('/') ? jarUrl : `${jarUrl}/`;
  const found = [...project.jars].filter((jar) => jar.startsWith(folder));
  if (found.length === 0) fail('CS.13018');
  if (found.length > 1 && !mainClass) fail('CS.13019');
}
