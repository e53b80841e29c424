import type { KeyboardEvent } from 'react';
import { type Hand, type HandAct, meaningOf } from './matrix-hand';

interface MatrixKeysOptions {
  readonly hand: Hand;
  readonly act: (act: HandAct) => void;
  readonly open: (id: string) => void;
  readonly leave: () => void;
  readonly search: () => void;
}

const isTyping = (target: EventTarget): boolean => target instanceof HTMLElement && (target.isContentEditable || (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && target.getAttribute('type') !== 'checkbox'));

/** What the keyboard does in the grid and, but for what scrolls, in the side pane. */
export const useMatrixKeys = ({ hand, act, open, leave, search }: MatrixKeysOptions) => {
  const { cursor } = hand;
  const press = (event: KeyboardEvent, inPane: boolean): void => {
    if (event.nativeEvent.isComposing || isTyping(event.target)) return;
    // On a button or a link inside, these two are its own.
    if (event.target !== event.currentTarget && (event.key === 'Enter' || event.key === ' ')) return;
    if (inPane && event.key.length > 1 && event.key !== 'Escape') return;
    const meaning = meaningOf(event);
    if (!meaning) return;
    event.preventDefault();
    if (meaning.do === 'open') {
      if (cursor) open(cursor);
    } else if (meaning.do === 'search') search();
    else if (meaning.do === 'leave') leave();
    else act(meaning);
  };
  return { inGrid: (event: KeyboardEvent) => press(event, false), inPane: (event: KeyboardEvent) => press(event, true) };
};
