import { useCallback, type KeyboardEvent } from 'react';

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** J/K and the arrows move the focus among `[data-list-item]` inside; Enter is the browser's own on a link or button. */
export const useListKeys = () =>
  useCallback((event: KeyboardEvent<HTMLElement>) => {
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || isTyping(event.target) || event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-list-item]')];
    const at = items.findIndex((item) => item === document.activeElement || item.contains(document.activeElement));
    const next = items[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }, []);
