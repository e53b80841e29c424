import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';

/** Lines above and below what is seen, so that scrolling does not run into emptiness. */
const BESIDE = 12;

interface WindowOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Of each line, in pixels. */
  readonly heights: readonly number[];
}

/** The view moves on by steps of so many pixels, less than the lines beside it: not every turn of the wheel draws anew. */
const STEP = 112;

/** Which lines are drawn: those in sight and some beside them; what is above and below is empty space of the same height. */
export const useWindow = ({ scroller, heights }: WindowOptions) => {
  const [view, setView] = useState({ top: 0, height: 800 });
  const offsets = useMemo(() => heights.reduce<number[]>((sums, height) => (sums.push((sums.at(-1) ?? 0) + height), sums), [0]), [heights]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      const [top, height] = [Math.floor(element.scrollTop / STEP) * STEP, element.clientHeight + STEP];
      setView((before) => (before.top === top && before.height === height ? before : { top, height }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [scroller]);
  const from = Math.max(0, lineAt(offsets, view.top) - BESIDE);
  const to = Math.min(heights.length, lineAt(offsets, view.top + view.height) + 1 + BESIDE);
  /** Scrolls no further than needed; the head stays over the lines. */
  const reveal = (index: number, headHeight: number): void => {
    const element = scroller.current;
    const [top, bottom] = [offsets[index], offsets[index + 1]];
    if (!element || top === undefined || bottom === undefined) return;
    if (top < element.scrollTop) element.scrollTo({ top });
    else if (bottom + headHeight > element.scrollTop + element.clientHeight) element.scrollTo({ top: bottom + headHeight - element.clientHeight });
  };
  return { from, to, above: offsets[from] ?? 0, below: (offsets.at(-1) ?? 0) - (offsets[to] ?? 0), reveal };
};

/** The line that a height falls into. */
export const lineAt = (offsets: readonly number[], height: number): number => {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
};
