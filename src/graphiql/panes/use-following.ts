import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const tolerance = 8;

/**
 * Keeps a box that scrolls at its end as `content` grows, for as long as the reader is there, and goes there whenever
 * `beginning` is another. `isAtEnd` tells whether the reader is there, and `toEnd` goes there.
 */
export const useFollowing = (content: unknown, beginning: unknown) => {
  const box = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);

  const measure = useCallback(() => {
    if (box.current === null) return;
    const { scrollHeight, scrollTop, clientHeight } = box.current;
    setAtEnd(scrollHeight - scrollTop - clientHeight <= tolerance);
  }, []);
  const toEnd = useCallback(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
    setAtEnd(true);
  }, []);

  useLayoutEffect(toEnd, [beginning]);
  useLayoutEffect(() => {
    if (isAtEnd) toEnd();
  }, [content, isAtEnd, toEnd]);

  // An event that is unfolded pushes the end away, so that the next one does not pull it from under the reader.
  useEffect(() => {
    const inner = box.current?.firstElementChild;
    if (!inner) return;
    const observer = new ResizeObserver(measure);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [measure]);

  return { box, isAtEnd, toEnd, measure };
};
