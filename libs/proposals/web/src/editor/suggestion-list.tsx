import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import classes from './editor.module.css';
import type { SuggestionState } from './suggestion.plugin';

const GAP = 6;
const EDGE = 8;

interface SuggestionListProps<Item> {
  readonly state: SuggestionState<Item>;
  readonly label: string;
  readonly keyOf: (item: Item) => string;
  readonly draw: (item: Item) => ReactNode;
  readonly onChoose: (item: Item) => void;
  /** Rows of more than a few words. */
  readonly wide?: boolean;
}

/** What a menu offers, drawn beside the caret and outside of the text; keys stay with the editor. */
export const SuggestionList = <Item,>({ state, label, keyOf, draw, onChoose, wide = false }: SuggestionListProps<Item>) => {
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState({ left: 0, top: 0 });
  const { editor, query, items, selected } = state;
  useLayoutEffect(() => {
    const height = list.current?.offsetHeight ?? 0;
    const caret = editor.view.coordsAtPos(query.from);
    const below = caret.bottom + GAP + height <= window.innerHeight;
    const width = list.current?.offsetWidth ?? 0;
    setAt({ left: Math.max(EDGE, Math.min(caret.left, window.innerWidth - width - EDGE)), top: below ? caret.bottom + GAP : Math.max(EDGE, caret.top - GAP - height) });
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [editor, query.from, items, selected]);
  return createPortal(
    <ul ref={list} className={classes.slash} data-wide={wide || undefined} style={at} role="listbox" aria-label={label}>
      {items.map((item, index) => (
        <li
          key={keyOf(item)}
          role="option"
          aria-selected={index === selected}
          className={classes.slashItem}
          // The caret must not leave the text.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(item);
          }}
        >
          {draw(item)}
        </li>
      ))}
    </ul>,
    document.body,
  );
};
