import { type KeyboardEventHandler, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import classes from './list.module.css';
import { scrollFor, windowOf } from './window-of';

interface WindowListProps {
  readonly label: string;
  readonly count: number;
  readonly rowHeight: number;
  /** The place of the selected row; −1: none. */
  readonly selected: number;
  /** The element of the selected row. */
  readonly activeId: string | undefined;
  readonly row: (place: number) => ReactNode;
  /** The last row that is drawn. */
  readonly onSeen: (place: number) => unknown;
  readonly onKeyDown?: KeyboardEventHandler;
}

/** A list box of rows of one height, of which only those near the screen are drawn. */
export const WindowList = ({ label, count, rowHeight, selected, activeId, row, onSeen, onKeyDown }: WindowListProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const [{ top, height }, setSeen] = useState({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || selected < 0) return;
    const to = scrollFor(selected, rowHeight, element.scrollTop, element.clientHeight);
    if (to !== null) element.scrollTo({ top: to });
  }, [selected, rowHeight, height]);
  const { first, end } = windowOf(top, height, rowHeight, count);
  useEffect(() => {
    if (end > 0) onSeen(end - 1);
  }, [end, onSeen]);
  return (
    <div ref={scroller} className={classes.scroller} role="listbox" aria-label={label} aria-multiselectable tabIndex={0} aria-activedescendant={selected >= first && selected < end ? activeId : undefined} onKeyDown={onKeyDown}>
      <div role="presentation" style={{ height: count * rowHeight, position: 'relative' }}>
        <div role="presentation" style={{ transform: `translateY(${first * rowHeight}px)` }}>
          {Array.from({ length: end - first }, (_, at) => row(first + at))}
        </div>
      </div>
    </div>
  );
};
