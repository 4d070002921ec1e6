import { memo, useId, useMemo, useState } from 'react';
import { CopyButton } from './copy-button.js';
import type { LoggedEvent } from './event-log.js';
import { type EventSummary, summarize } from './event-summary.js';
import { secondOfDay, timeOfDay } from './time.js';

const Change = ({ previous, current }: EventSummary) => (
  <>
    {previous !== null && <span className="panes-previous">{previous}</span>}
    {previous !== null && current !== null && <span>→</span>}
    {current !== null && <span className="panes-current">{current}</span>}
  </>
);

const Told = ({ summary }: { readonly summary: EventSummary }) => (
  <>
    {summary.errors !== null && (
      <span className="panes-error">
        <strong>Error</strong> {summary.errors}
      </span>
    )}
    {summary.kind !== null && (
      <span className="panes-kind" data-kind={summary.kind}>
        {summary.kind}
      </span>
    )}
    {summary.subject !== null && <span className="panes-subject">{summary.subject}</span>}
    <Change {...summary} />
    {summary.fields.length > 0 && <span className="panes-fields">{summary.fields.join(', ')}</span>}
  </>
);

/** One event: a line, which unfolds to all that has come. */
export const EventRow = memo(({ event }: { readonly event: LoggedEvent }) => {
  const [isOpen, setOpen] = useState(false);
  const bodyId = useId();
  const summary = useMemo(() => summarize(event.result), [event]);
  const json = () => JSON.stringify(event.result, null, 2);
  return (
    <li className="panes-event" data-open={isOpen || undefined}>
      <button
        type="button"
        className="panes-line"
        aria-expanded={isOpen}
        aria-controls={isOpen ? bodyId : undefined}
        title={`${timeOfDay(event.at)}: ${isOpen ? 'fold this event' : 'show all of this event'}`}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="panes-number">{event.number}</span>
        <time dateTime={new Date(event.at).toISOString()}>{secondOfDay(event.at)}</time>
        <Told summary={summary} />
      </button>
      <CopyButton label="Copy" title="Copy this event as JSON" text={json} />
      {isOpen && (
        <pre id={bodyId} className="panes-body">
          {json()}
        </pre>
      )}
    </li>
  );
});
