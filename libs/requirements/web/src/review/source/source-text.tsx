import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { blockTree, enclosing } from './block-tree';
import { Block } from './blocks';
import type { SourceTarget } from './source-pane';
import classes from './source.module.css';
import type { Loaded } from './use-blocks';

const NEAR = 600;

interface SourceTextProps {
  readonly loaded: Loaded;
  readonly target: SourceTarget;
  readonly onMore: (way: 'before' | 'after') => Promise<void>;
  readonly onPick: ((blocks: readonly number[]) => unknown) | null;
}

/** Scrolls to the place that was asked for, marks it, and asks for more towards both ends. */
export const SourceText = ({ loaded, target, onMore, onPick }: SourceTextProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const tree = useMemo(() => blockTree(loaded.blocks), [loaded.blocks]);
  useMarks(scroller, loaded, target);
  const look = () => {
    const element = scroller.current;
    if (!element) return;
    if (element.scrollTop < NEAR && loaded.previous !== null) {
      // At the very top a browser would not keep in place what is read when more comes in above it.
      if (element.scrollTop === 0) element.scrollTop = 1;
      void onMore('before');
    }
    if (element.scrollHeight - element.scrollTop - element.clientHeight < NEAR && loaded.next !== null) void onMore('after');
  };
  const pick = (event: MouseEvent<HTMLElement>) => {
    // Whoever selects words to copy them does not mean the requirement.
    if (!onPick || !document.getSelection()?.isCollapsed) return;
    const pressed = (event.target as Element).closest<HTMLElement>('[data-block]')?.dataset['block'];
    if (pressed !== undefined) onPick(enclosing(loaded.blocks, Number(pressed)));
  };
  return (
    <div ref={scroller} className={classes.text} data-picks={onPick ? true : undefined} tabIndex={0} onScroll={look} onClick={pick}>
      {tree.map((node, at) => (
        <div key={node.block.id} className={classes.part}>
          <PageMark page={node.block.page} before={tree[at - 1]?.block.page ?? null} />
          <Block node={node} />
        </div>
      ))}
    </div>
  );
};

const PageMark = ({ page, before }: { readonly page: number | null; readonly before: number | null }) => (page === null || page === before ? null : <span className={classes.page} aria-hidden>{page}</span>);

type Scroller = { readonly current: HTMLDivElement | null };

/** Marks go onto the elements themselves: a selection that moves does not draw the text anew. */
const useMarks = (scrollerRef: Scroller, { blocks }: Loaded, { block, marked, turn }: SourceTarget): void => {
  const key = marked.join();
  useEffect(() => {
    const element = scrollerRef.current;
    if (!element) return undefined;
    const lit = key.split(',').filter(Boolean).flatMap((id) => [...element.querySelectorAll<HTMLElement>(`[data-block="${id}"]`)]);
    for (const one of lit) one.dataset['marked'] = 'true';
    return () => {
      for (const one of lit) delete one.dataset['marked'];
    };
  }, [scrollerRef, blocks, key]);
  const isThere = useHasRoom(scrollerRef) && blocks.some(({ id }) => id === block);
  useEffect(() => {
    const around = scrollerRef.current;
    const element = around?.querySelector<HTMLElement>(`[data-block="${block}"]`);
    if (!isThere || !around || !element) return;
    around.scrollTo({ top: around.scrollTop + topFor(element.getBoundingClientRect(), around.getBoundingClientRect()) });
  }, [scrollerRef, block, isThere, key, turn]);
};

/** On a narrow screen the original is there before it is shown: what is hidden cannot be scrolled. */
const useHasRoom = (scrollerRef: Scroller): boolean => {
  const [hasRoom, setHasRoom] = useState(false);
  useEffect(() => {
    const element = scrollerRef.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setHasRoom(element.clientHeight > 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scrollerRef]);
  return hasRoom;
};

const MARGIN = 24;

/** How far to scroll: what has room is brought to the middle, what has none begins at the top. */
const topFor = (block: DOMRect, room: DOMRect): number => (block.height > room.height / 2 ? block.top - room.top - MARGIN : block.top - room.top - (room.height - block.height) / 2);
