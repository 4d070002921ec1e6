import { CallsPane } from './calls-pane.js';
import { EventsPane } from './events-pane.js';
import type { Observer } from './observer.js';
import './panes.css';

/** What goes beside the answer: the calls that it took, and the events of subscriptions. */
export const Panes = ({ observer }: { readonly observer: Observer }) => (
  <div className="panes">
    <CallsPane calls={observer.calls} />
    <EventsPane log={observer.events} />
  </div>
);
