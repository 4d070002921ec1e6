import { type ReactNode, useState } from 'react';
import type { Estimate, LastAnswer, LastCalls, Upstream, UpstreamCall } from './upstream-calls.js';
import { useStore } from './use-store.js';

const shownAtFirst = 100;

const number = new Intl.NumberFormat('en-GB');
const percent = new Intl.NumberFormat('en-GB', { style: 'percent' });

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="panes-fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Totals = ({ upstream, estimate }: Pick<LastAnswer, 'upstream' | 'estimate'>) => (
  <dl className="panes-totals">
    {upstream !== null && (
      <>
        <Fact name="calls">{number.format(upstream.calls)}</Fact>
        <Fact name="time of the service">{number.format(upstream.ms)} ms</Fact>
        <Fact name="coalesced">{number.format(upstream.coalesced)}</Fact>
        <Fact name="cached">{number.format(upstream.cached)}</Fact>
      </>
    )}
    {estimate !== null && (
      <Fact name="cost">
        {number.format(estimate.cost)} <small>of {number.format(estimate.maxCost)}</small>
      </Fact>
    )}
  </dl>
);

interface ComparisonProps {
  readonly calls: number;
  readonly estimate: Estimate;
}

/** Each attempt of a call counts, so that there may be more than were foreseen. */
const Comparison = ({ calls, estimate: { upstreamCalls, maxUpstreamCalls } }: ComparisonProps) => {
  const foreseen = `${number.format(calls)} of at most ${number.format(upstreamCalls)} calls foreseen`;
  const allowed = `${number.format(maxUpstreamCalls)} are allowed`;
  const isMore = calls > upstreamCalls;
  return (
    <p className={isMore ? 'panes-comparison panes-error' : 'panes-comparison'}>
      <meter
        min={0}
        max={Math.max(upstreamCalls, calls, 1)}
        value={calls}
        aria-label="Calls made, of those foreseen"
      />
      {foreseen}; {allowed}.{isMore && ' Attempts that were repeated count as well.'}
    </p>
  );
};

const isRefusal = (status: number | null) => status === null || status >= 400;

const CallRow = ({ call: { operation, status, ms, share } }: { readonly call: UpstreamCall }) => (
  <tr>
    <th scope="row">{operation}</th>
    <td className={isRefusal(status) ? 'panes-error' : undefined}>{status ?? 'no answer'}</td>
    <td className="panes-ms">{ms.toFixed(1)}</td>
    <td className="panes-share" title={`${percent.format(share)} of the time of the service`}>
      <progress max={1} value={share} aria-label="Share of the time" />
    </td>
  </tr>
);

const Calls = ({ upstream: { operations } }: { readonly upstream: Upstream }) => {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? operations : operations.slice(0, shownAtFirst);
  return (
    <>
      <table className="panes-table">
        <thead>
          <tr>
            <th scope="col">call</th>
            <th scope="col">status</th>
            <th scope="col">ms</th>
            <th scope="col">share of the time</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((call, index) => (
            <CallRow key={index} call={call} />
          ))}
        </tbody>
      </table>
      {shown.length < operations.length && (
        <button
          type="button"
          className="panes-button"
          title="Show every call of this answer"
          onClick={() => setWhole(true)}
        >
          Show all {number.format(operations.length)}
        </button>
      )}
    </>
  );
};

const Hint = ({ last }: { readonly last: LastAnswer | null }) => {
  if (last?.isMissing)
    return <p className="panes-hint">There was no answer to the last request.</p>;
  return (
    <p className="panes-hint">
      {last !== null && 'This answer tells nothing of its calls. '}
      With the request header <code>"X-Explain": "1"</code> answers tell which calls they took, if
      the gateway allows it (<code>ALLOW_EXPLAIN</code>).
    </p>
  );
};

const Answer = ({ last }: { readonly last: LastAnswer }) => {
  const { upstream, estimate } = last;
  return (
    <>
      <Totals upstream={upstream} estimate={estimate} />
      {upstream !== null && estimate !== null && upstream.calls + estimate.upstreamCalls > 0 && (
        <Comparison calls={upstream.calls} estimate={estimate} />
      )}
      {upstream?.calls === 0 && <p className="panes-hint">The service was not asked.</p>}
      {upstream !== null && upstream.calls > 0 && <Calls upstream={upstream} />}
    </>
  );
};

const titleOf = ({ operation, event }: LastAnswer) =>
  event === null ? operation : `${operation}, event ${event}`;

/** What the last answer has taken of the service. */
export const CallsPane = ({ calls }: { readonly calls: LastCalls }) => {
  const last = useStore(calls);
  const isTold = last !== null && (last.upstream !== null || last.estimate !== null);
  return (
    <section className="panes-calls" aria-labelledby="panes-calls-heading">
      <h2 id="panes-calls-heading" className="panes-heading">
        Upstream calls {last !== null && <small>{titleOf(last)}</small>}
      </h2>
      {isTold ? <Answer last={last} /> : <Hint last={last} />}
    </section>
  );
};
