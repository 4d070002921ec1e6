import { type Actor, auditEvent, type EventName } from '../audit.js';
import type { AuditEvent, Cluster, Job, Project, Template } from '../store.js';

/** Notes what has happened in the past of the seeded world, in any order. */
export type Diary = (
  event: EventName,
  resource: Job | Cluster | Template,
  actor: Actor,
  at: number,
) => void;

/** A diary, and the way to turn it into the audit log of a project. */
export function createDiary() {
  const entries: Omit<AuditEvent, 'id'>[] = [];
  const diary: Diary = (...event) => {
    entries.push(auditEvent(...event));
  };
  return {
    diary,
    publish(project: Project) {
      entries.sort((a, b) => a.at - b.at); // a stable sort keeps the order of what happened at once
      for (const [index, entry] of entries.entries()) {
        project.audit.push({ id: 700_001 + index, ...entry });
      }
    },
  };
}
