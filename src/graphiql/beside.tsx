import { useDragResize } from '@graphiql/react';
import { type ReactNode, useId, useLayoutEffect } from 'react';

/**
 * An aside at the right of the answer, which can be made wider, or put away. It stands in GraphiQL's footer, whose place
 * the style sheet makes one beside the answer.
 */
export const Beside = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) => {
  const id = useId();
  const { firstRef, dragBarRef, secondRef, hiddenElement, setHiddenElement } = useDragResize({
    direction: 'horizontal',
    sizeThresholdSecond: 200,
    storageKey: 'besideFlex',
  });
  useLayoutEffect(() => {
    const response = dragBarRef.current?.closest('.graphiql-response');
    firstRef.current = response?.querySelector<HTMLDivElement>('.result-window') ?? null;
  }, [dragBarRef, firstRef]);
  const isHidden = hiddenElement === 'second';
  const action = `${isHidden ? 'Show' : 'Hide'} ${label.toLowerCase()}`;

  return (
    <>
      <div className="graphiql-horizontal-drag-bar" ref={dragBarRef} />
      <aside id={id} aria-label={label} className="beside" inert={isHidden} ref={secondRef}>
        {children}
      </aside>
      <button
        type="button"
        className="graphiql-un-styled beside-toggle"
        aria-controls={id}
        aria-expanded={!isHidden}
        aria-label={action}
        title={action}
        onClick={() => setHiddenElement(isHidden ? null : 'second')}
      >
        {isHidden ? '«' : '»'}
      </button>
    </>
  );
};
