import type { EndpointName } from './endpoints.js';
import type { ErrorCode } from './error-codes.js';

/**
 * What a rule judges: a body in wire spelling with numbers and switches as such, in an update together with what stays
 * as it is. A field that is missing, null or empty is not set.
 */
export type WireBody = Readonly<Record<string, unknown>>;

/** A rule of the REST API. */
export interface Rule {
  /** The calls that it holds for. */
  readonly endpoints: readonly EndpointName[];
  /** The rule in this project's words. */
  readonly text: string;
  /** Code by which the service refuses; null where the documents name none. */
  readonly code: ErrorCode | null;
  /** Where the rule stands in the API reference. */
  readonly section: string;
  /** Whether the documents state it, or it only follows from them. */
  readonly certainty: 'stated' | 'inferred';
  /** The field at fault, in its wire spelling. */
  readonly field?: string;
  /** Whether a body breaks it. Rules that cannot be judged by the body alone have none. */
  readonly breaks?: (body: WireBody) => boolean;
}

/** The rules of one call that a body breaks, in the order of the table. */
export const brokenRules = (
  rules: Readonly<Record<string, Rule>>,
  endpoint: EndpointName,
  body: WireBody,
): Rule[] =>
  Object.values(rules).filter(
    ({ endpoints, breaks }) => endpoints.includes(endpoint) && breaks?.(body),
  );

/** Whether a code of DLI is one of its general ones, of four digits, which stand for a fault in whatever field. */
export const isGeneral = (code: string): boolean => /^DLI\.\d{4}$/.test(code);

/** The field that all rules of a call are about that it refuses by a general code; undefined if they are about several. */
export const fieldAtFault = (
  rules: Readonly<Record<string, Rule>>,
  endpoint: EndpointName,
  code: string,
): string | undefined => {
  if (!isGeneral(code)) return undefined;
  const broken = Object.values(rules).filter(
    (rule) => rule.code === code && rule.endpoints.includes(endpoint),
  );
  const [field, ...others] = new Set(broken.map((rule) => rule.field));
  return others.length === 0 ? field : undefined;
};
