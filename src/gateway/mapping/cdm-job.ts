import { isWire, text, type Wire } from './reader.js';

/** What CDM's own check says of a new job; `config` is the configuration that it is about, where that is told. */
export interface Verdict {
  readonly message: string;
  readonly isError: boolean;
  readonly config: string | null;
}

const status = text('status');
const message = text('message');
const name = text('name');

/** An entry is a verdict, has lists of them by configurations, or both; one of a part without fault is empty. */
const verdictsIn = (entry: unknown, config: string | null): Verdict[] => {
  if (Array.isArray(entry)) return entry.flatMap((one) => verdictsIn(one, config));
  if (!isWire(entry)) return [];
  const isError = status(entry)?.toUpperCase() === 'ERROR';
  const said = message(entry);
  const inner = Object.entries(entry).flatMap(([key, one]) =>
    typeof one === 'object' ? verdictsIn(one, key) : [],
  );
  if (said) return [{ message: said, isError, config }, ...inner];
  if (!isError || inner.some((one) => one.isError)) return inner;
  return [{ message: 'CDM found a fault, and did not say which.', isError, config }, ...inner];
};

/** The answer to a creation: the table of the document has a flat list, other calls of CDM a nested one. */
export const readCdmJob = (wire: Wire) => ({
  name: name(wire) ?? null,
  verdicts: verdictsIn(wire['validation-result'] ?? wire.validation_result, null),
});
