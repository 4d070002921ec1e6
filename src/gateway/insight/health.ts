import type {
  HealthFinding,
  HealthStatus,
  UncheckedHealth,
  UncheckedReason,
} from '../generated/resolvers.js';
import type { AuditLogModel } from '../mapping/audit-log.js';
import { checks } from './health-checks.js';
import type { Signs } from './signs.js';

/** What was found, with the evidence for it. */
type Finding = Omit<HealthFinding, '__typename' | 'auditLog'> & {
  readonly auditLog?: AuditLogModel;
};

/** What is said of a job. */
export interface Diagnosis {
  readonly status: HealthStatus;
  readonly findings: Finding[];
  readonly unchecked: UncheckedHealth[];
}

/** Nobody watches most jobs, and most were started long ago: that alone leaves no doubt about them, nor does DLI. */
const harmless: readonly UncheckedReason[] = ['NOT_WATCHED', 'STARTED_LONG_AGO', 'NOT_RECORDED'];

const statusOf = ({ findings, unchecked }: Omit<Diagnosis, 'status'>): HealthStatus => {
  if (findings.some(({ severity }) => severity === 'CRITICAL')) return 'CRITICAL';
  if (findings.length > 0) return 'WARNING';
  return unchecked.some(({ reason }) => !harmless.includes(reason)) ? 'UNKNOWN' : 'HEALTHY';
};

/** Looks for every kind of trouble. */
export const diagnose = (signs: Signs): Diagnosis => {
  const findings: Finding[] = [];
  const unchecked: UncheckedHealth[] = [];
  for (const { kind, severity, look } of checks) {
    const verdict = look(signs);
    if (typeof verdict === 'string') unchecked.push({ kind, reason: verdict });
    else if (verdict) findings.push({ kind, severity, ...verdict });
  }
  return { status: statusOf({ findings, unchecked }), findings, unchecked };
};
