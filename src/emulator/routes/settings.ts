import type { EndpointName } from '../../api/endpoints.js';
import { checkpointModes, runModes } from '../../api/enums.js';
import type { WireBody } from '../../api/rule.js';
import { isSet, wordOf } from '../../api/rules/predicates.js';
import { edgeGroupsOf } from '../../api/rules/sql-job.js';
import { badBody } from '../body.js';
import type { Job } from '../store.js';

/** How values of one kind stand in a body and in the store. */
export interface Kind<T> {
  /** The value of a JSON body as rules judge it; undefined if it is not of this kind. */
  read(value: unknown): unknown;
  /** The same of the text of a form. Only numbers and switches have one; an empty text says nothing of them. */
  parse?(text: unknown): unknown;
  show(value: T): unknown;
  store(value: unknown): T;
}

export const text: Kind<string> = {
  read: (value) => (typeof value === 'string' ? value : undefined),
  show: (value) => value,
  store: (value) => (typeof value === 'string' ? value : ''),
};

const finite = (value: number) => (Number.isFinite(value) ? value : undefined);

const readNumber = (value: unknown) =>
  typeof value === 'number' || typeof value === 'bigint' ? finite(Number(value)) : undefined;

const parseNumber = (text: unknown) =>
  /^-?\d+(\.\d+)?$/.test(wordOf(text) ?? '') ? finite(Number(text)) : undefined;

/** Zero says that nothing is set. */
export const number: Kind<number> = {
  read: readNumber,
  parse: parseNumber,
  show: (value) => value || undefined,
  store: (value) => Number(value) || 0,
};

/** Ids may come as their digits in any body; an empty one is none. */
export const cluster: Kind<number | null> = {
  read: (value) => (value === '' ? value : parseNumber(value)),
  show: (value) => value ?? undefined,
  store: (value) => (typeof value === 'number' ? value : null),
};

const switches = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
]);
export const flag: Kind<boolean> = {
  read: (value) => (typeof value === 'boolean' ? value : undefined),
  parse: (text) => switches.get(text),
  show: (value) => value,
  store: (value) => value === true,
};

export const runMode: Kind<Job['runMode']> = {
  ...text,
  store: (value) =>
    Object.values(runModes).find(({ wire }) => wire === value)?.wire ?? 'shared_cluster',
};

export const checkpointMode: Kind<Job['checkpointMode']> = {
  read: (value) => (wordOf(value) === undefined ? undefined : value),
  show: (value) => value,
  store: (value) =>
    Object.values(checkpointModes).find(
      ({ wire, aliases }) => wire === value || aliases.some((alias) => alias === value),
    )?.wire ?? 'exactly_once',
};

export const groups: Kind<readonly string[]> = {
  ...text,
  show: (value) => value.join(','),
  store: edgeGroupsOf,
};

/** A setting of a job by its name on the wire. */
export interface Setting {
  readonly wire: string;
  readonly read: Kind<unknown>['read'];
  readonly parse: Kind<unknown>['parse'];
  show(job: Job): unknown;
  store(job: Job, value: unknown): void;
}

/** A setting that lies in a job itself. */
export const setting = <K extends keyof Job>(
  wire: string,
  key: K,
  kind: Kind<Job[K]>,
): Setting => ({
  wire,
  read: kind.read,
  parse: kind.parse,
  show: (job) => kind.show(job[key]),
  store: (job, value) => {
    job[key] = kind.store(value);
  },
});

/** The settings that a body sends, as rules judge them; those of a form come as text. A null sets nothing. */
export function readSent(
  endpoint: EndpointName,
  settings: readonly Setting[],
  body: WireBody,
  form = false,
): WireBody {
  const sent = settings.filter(
    ({ wire, parse }) => isSet(body[wire]) || (body[wire] === '' && !parse),
  );
  return Object.fromEntries(
    sent.map(({ wire, read, parse }) => {
      const value = form && parse ? parse(body[wire]) : read(body[wire]);
      if (value === undefined) throw badBody(endpoint);
      return [wire, value];
    }),
  );
}

/** Settings of a job as a body would send them. */
export const show = (settings: readonly Setting[], job: Job): WireBody =>
  Object.fromEntries(settings.map(({ wire, show }) => [wire, show(job)]));

/** Puts what a body sends into a job; the other settings stay. */
export function store(settings: readonly Setting[], job: Job, body: WireBody): void {
  for (const { wire, store } of settings) if (wire in body) store(job, body[wire]);
}
