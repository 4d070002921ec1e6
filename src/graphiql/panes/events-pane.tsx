import { type KeyboardEvent, memo } from 'react';
import { CopyButton } from './copy-button.js';
import {
  capacities,
  type EventLog,
  type LogSnapshot,
  type Reason,
  type Run,
  type Section,
} from './event-log.js';
import { EventRow } from './event-row.js';
import { timeOfDay } from './time.js';
import { useFollowing } from './use-following.js';
import { useStore } from './use-store.js';

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const endings = {
  stopped: 'stopped here',
  left: 'stopped: the tab was changed',
  completed: 'ended by the gateway',
} as const;

const wordsOf = (reason: Reason): string =>
  reason.kind === 'failed' ? `failed: ${reason.message}` : endings[reason.kind];

const asJson = (sections: readonly Section[]): string => {
  const events = sections.flatMap(({ run, events }) =>
    events.map(({ number, at, result }) => ({
      operation: run.operation,
      number,
      receivedAt: new Date(at).toISOString(),
      result,
    })),
  );
  return JSON.stringify(events, null, 2);
};

const RunHeading = ({ run: { operation, beganAt, received, end } }: { readonly run: Run }) => (
  <h3 className="panes-run-heading">
    <span className="panes-subject">{operation}</span>
    <span>
      {timeOfDay(beganAt)} – {end === null ? 'goes on' : timeOfDay(end.at)}
    </span>
    <span>{counted(received, 'event')}</span>
    {end !== null && (
      <span className={end.reason.kind === 'failed' ? 'panes-error' : undefined}>
        {wordsOf(end.reason)}
      </span>
    )}
  </h3>
);

/** The arrows go from event to event. */
const moveFocus = (event: KeyboardEvent<HTMLElement>) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.panes-line')];
  const index = lines.findIndex((line) => line.contains(document.activeElement));
  if (step === undefined || index < 0) return;
  event.preventDefault();
  lines[index + step]?.focus();
};

const Sections = memo(({ sections }: Pick<LogSnapshot, 'sections'>) =>
  sections.map(({ run, events }) => (
    <section key={run.id} className="panes-run">
      <RunHeading run={run} />
      <ol className="panes-list" aria-label={`Events of ${run.operation}`} onKeyDown={moveFocus}>
        {events.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ol>
    </section>
  )),
);

interface ToolbarProps {
  readonly log: EventLog;
  readonly snapshot: LogSnapshot;
}

const Toolbar = ({ log, snapshot }: ToolbarProps) => {
  const { sections, capacity, isPaused, waiting, dropped } = snapshot;
  const shown = sections.reduce((sum, { events }) => sum + events.length, 0);
  return (
    <div className="panes-toolbar" role="toolbar" aria-label="Log of events">
      <button
        type="button"
        className="panes-button"
        data-paused={isPaused || undefined}
        title={isPaused ? 'Show what has come, and go on' : 'Hold what is shown; events still come'}
        onClick={isPaused ? log.resume : log.pause}
      >
        {isPaused ? 'Go on' : 'Pause'}
      </button>
      <CopyButton
        label="Copy all"
        title="Copy all events that are shown, as JSON"
        disabled={shown === 0}
        text={() => asJson(sections)}
      />
      <button
        type="button"
        className="panes-button"
        title={
          waiting > 0 ? `Empty the log, with the ${waiting} that wait unseen` : 'Empty the log'
        }
        disabled={sections.length === 0}
        onClick={log.clear}
      >
        Clear
      </button>
      <label className="panes-capacity" title="How many events are kept">
        Last
        <select
          value={capacity}
          onChange={({ target }) => {
            const chosen = capacities.find((each) => String(each) === target.value);
            if (chosen !== undefined) log.setCapacity(chosen);
          }}
        >
          {capacities.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <span className="panes-state">
        {isPaused && <span className="panes-waiting">paused, {waiting} waiting</span>}
        {dropped > 0 && <span>{dropped} dropped</span>}
      </span>
    </div>
  );
};

/** The log of what subscriptions have told. */
export const EventsPane = ({ log }: { readonly log: EventLog }) => {
  const snapshot = useStore(log);
  const { sections } = snapshot;
  const { box, isAtEnd, toEnd, measure } = useFollowing(sections, sections.at(-1)?.run.id);
  return (
    <section className="panes-events" aria-labelledby="panes-events-heading">
      <h2 id="panes-events-heading" className="panes-heading">
        Events
      </h2>
      <Toolbar log={log} snapshot={snapshot} />
      {sections.length === 0 && (
        <p className="panes-hint">Run a subscription: each of its events is listed here.</p>
      )}
      <div className="panes-scroll" ref={box} onScroll={measure}>
        <div>
          <Sections sections={sections} />
        </div>
      </div>
      {!isAtEnd && (
        <button
          type="button"
          className="panes-button panes-newest"
          title="Go to the newest event, and follow"
          onClick={toEnd}
        >
          ↓ Newest
        </button>
      )}
    </section>
  );
};
