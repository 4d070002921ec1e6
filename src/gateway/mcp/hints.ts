import type { ToolAnnotations } from '@modelcontextprotocol/server';
import type { Names } from '../federation/names.js';

interface Effect {
  /** Whether it changes or ends what is there, rather than only adding to it. */
  readonly destructive: boolean;
  /** Whether to do it twice does no more than to do it once. */
  readonly idempotent: boolean;
}

const adds: Effect = { destructive: false, idempotent: false };
const ensures: Effect = { destructive: false, idempotent: true };
const replaces: Effect = { destructive: true, idempotent: true };
const interrupts: Effect = { destructive: true, idempotent: false };

/** What mutations do, by the verb that their names begin with. */
export const effects: Readonly<Record<string, Effect>> = {
  create: adds,
  add: adds,
  upload: adds,
  migrate: adds,
  run: adds,
  register: ensures,
  authorize: ensures,
  accept: ensures,
  associate: ensures,
  update: replaces,
  set: replaces,
  stop: replaces,
  cancel: replaces,
  disassociate: replaces,
  delete: replaces,
  restart: interrupts,
};

/** The verb of a root field, whatever prefix the graph has. */
export const verbOf = (rootField: string, names: Names): string =>
  /^[A-Z]?[a-z]+/.exec(rootField.slice(names.rootField('').length))?.[0].toLowerCase() ?? '';

/** Of a verb that is not known, the worst is to be expected. */
const worst = interrupts;

/** One account in one service is all that any tool works on. */
const closedWorld = { openWorldHint: false };

export const hintsOfQuery: ToolAnnotations = { readOnlyHint: true, ...closedWorld };

/** The hints of a tool that carries out these mutations, one after the other. */
export const hintsOfMutation = (rootFields: readonly string[], names: Names): ToolAnnotations => {
  const all = rootFields.map((field) => effects[verbOf(field, names)] ?? worst);
  return {
    readOnlyHint: false,
    destructiveHint: all.some(({ destructive }) => destructive),
    idempotentHint: all.every(({ idempotent }) => idempotent),
    ...closedWorld,
  };
};
