import { firmColors } from '@shoal/ui';
import type { PresenceUser } from '@shoal/contract';
import classes from './editor.module.css';

type Stamped = Partial<PresenceUser> & { readonly name?: string | null };

const colours = (user: Stamped): string =>
  Object.entries(firmColors({ colorSlot: user.colorSlot ?? 12 }))
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('; ');

/** A bar in the firm's colour with `사람 회사`; the person is the server's word, not the client's. */
export const drawCaret = (user: Stamped): HTMLElement => {
  const caret = document.createElement('span');
  caret.className = String(classes['caret']);
  caret.setAttribute('style', colours(user));
  const label = document.createElement('span');
  label.className = String(classes['caretLabel']);
  label.textContent = [user.name, user.chip].filter(Boolean).join(' ');
  caret.append(label);
  return caret;
};

export const selectionLook = (user: Stamped) => ({ nodeName: 'span', class: String(classes['selection']), style: colours(user) });

/** Marks carets that stand at the end of their line's text: there the label stands beside the bar and covers nothing. */
export const markLineEnds = (dom: HTMLElement): void => {
  for (const caret of dom.querySelectorAll<HTMLElement>(`.${String(classes['caret'])}`)) {
    let next = caret.nextSibling;
    while (next && (next.textContent === '' || next.nodeName === 'BR')) next = next.nextSibling;
    caret.toggleAttribute('data-end', next === null);
  }
};
