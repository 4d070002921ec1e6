import type { EndpointName } from '../../api/endpoints.js';
import type { ErrorCode } from '../../api/error-codes.js';
import { brokenRules, fieldAtFault, isGeneral, type Rule } from '../../api/rule.js';
import { rules } from '../../api/rules.js';
import type { Context } from '../context.js';
import type { Change, UserError } from '../generated/resolvers.js';
import { badInput } from '../mapping/bad-input.js';
import type { Body } from '../mapping/writer.js';
import { type PathOf, userError } from './user-errors.js';

/** A dry run: what would change, and every stated rule that stands against it. */
export interface Rehearsal {
  readonly changes: Change[];
  readonly userErrors: UserError[];
}

/**
 * Counts what a dry run shows of its input. Many may share one large variable; all those of a request show no more than
 * a request can bring, or fail. What the service holds already does not count.
 */
export const countEchoed = (
  changes: unknown,
  { traffic, maxBodyBytes }: Pick<Context, 'traffic' | 'maxBodyBytes'>,
): void => {
  if (!Array.isArray(changes)) return;
  traffic.echoed += JSON.stringify(changes.map(({ after }) => after)).length;
  if (traffic.echoed <= maxBodyBytes) return;
  throw badInput(
    `The dry runs of this request show more than ${maxBodyBytes} bytes of input again: send them apart.`,
  );
};

/**
 * A rule that only reading can judge: its code, whether it is broken, what goes into its message, and the field at
 * fault, in its wire spelling, where the code may stand for several.
 */
export type StateRule = readonly [
  code: ErrorCode,
  broken: boolean | Promise<boolean>,
  value?: number | null | undefined,
  field?: string,
];

/** A broken rule. Of its code the documents may name none, or one for whatever is wrong: then it is told in its own words. */
const inWords = ({ text, field, code }: Rule, pathOf: PathOf): UserError => {
  if (code === null) {
    const path = field ? [...(pathOf(field) ?? [])] : null;
    return { code: 'UNKNOWN', reason: 'UNKNOWN', message: text, field: path };
  }
  if (!isGeneral(code)) return userError(code, pathOf);
  return { ...userError(code, pathOf, {}, { field }), message: text };
};

/** Several codes may say the same of the same field. */
const saysSomethingNew = ({ reason, field }: UserError, index: number, all: UserError[]): boolean =>
  all.findIndex((one) => one.reason === reason && String(one.field) === String(field)) === index;

interface Script {
  readonly endpoint: EndpointName;
  /** What would be sent, in an update together with what stays as it is. */
  readonly body: Body;
  /** What holds now, in an update. A rule that this breaks already is not the doing of a change of other fields. */
  readonly before?: Body;
  readonly changes: Change[];
  readonly pathOf: PathOf;
  readonly stateRules?: readonly StateRule[];
}

/**
 * Checks a body against the rules of a call without sending it. Only stated rules count: what the documents merely
 * suggest is left to the service.
 */
export const rehearse = async (script: Script): Promise<Rehearsal> => {
  const { endpoint, body, before, changes, pathOf, stateRules = [] } = script;
  const broken = (judged: Body) =>
    brokenRules(rules, endpoint, judged).filter(({ certainty }) => certainty === 'stated');
  const already = new Set(before && broken(before));
  // A field that was not set may just not have been told, and what it lacks with it.
  const changed = (field = '') => before?.[field] !== undefined && before[field] !== body[field];
  const stated = broken(body).filter((rule) => !already.has(rule) || changed(rule.field));
  const inState = await Promise.all(
    stateRules.map(async ([code, isBroken, value, named]) => {
      if (!(await isBroken)) return [];
      const field = named ?? fieldAtFault(rules, endpoint, code);
      return [userError(code, pathOf, {}, { value, field })];
    }),
  );
  const told = [...stated.map((rule) => inWords(rule, pathOf)), ...inState.flat()];
  return { changes, userErrors: told.filter(saysSomethingNew) };
};
