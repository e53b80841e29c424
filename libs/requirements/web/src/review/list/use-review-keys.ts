import { useEffect, useRef } from 'react';

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
const isPressable = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('button, a, [role=option][tabindex]') !== null;

const KEYS: Readonly<Record<string, string>> = { ArrowDown: 'j', ArrowUp: 'k', Enter: 'e', Backspace: 'Delete' };

/** A key of the footer. */
export type ReviewKey = 'j' | 'k' | 'e' | 'x' | 'm' | 's' | 'a' | 'Delete' | 'Escape' | '/';

/** Single keys anywhere on the page, but not while somebody types, nor while a dialog or menu is open. Korean keys mean the Latin ones on them. */
export const useReviewKeys = (acts: Partial<Readonly<Record<ReviewKey, () => unknown>>>): void => {
  const latest = useRef(acts);
  useEffect(() => void (latest.current = acts), [acts]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (document.querySelector('[role=dialog], [role=menu]')) return;
      if ((event.key === 'Enter' || event.key.startsWith('Arrow')) && isPressable(event.target)) return;
      const act = latest.current[keyOf(event)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
};

const keyOf = ({ key, code }: KeyboardEvent): ReviewKey => {
  const latin = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  return (KEYS[key] ?? (latin && /^\p{L}$/u.test(key) ? latin : key)) as ReviewKey;
};
