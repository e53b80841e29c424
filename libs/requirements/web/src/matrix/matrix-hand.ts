/** What one is at: the row under the cursor, what is chosen, and what is being changed. */
export interface Hand {
  readonly cursor: string | null;
  /** Where a range began. */
  readonly anchor: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly editing: Editing | null;
  /** It was begun in the side pane: it is for the one row that stands there. */
  readonly inPane: boolean;
}

export const EDITINGS = ['state', 'firm', 'person', 'section', 'compliance', 'due', 'evaluation', 'evidence'] as const;
export type Editing = (typeof EDITINGS)[number];
/** Those that make sense for many rows at once. */
export const BULK_EDITINGS: readonly Editing[] = ['firm', 'person', 'due', 'evaluation'];

export const EMPTY_HAND: Hand = { cursor: null, anchor: null, chosen: new Set(), editing: null, inPane: false };

export type HandAct =
  | { readonly do: 'step'; readonly by: number; readonly range?: boolean }
  | { readonly do: 'first' }
  | { readonly do: 'last' }
  | { readonly do: 'go'; readonly id: string | null }
  | { readonly do: 'choose'; readonly id?: string; readonly range?: boolean }
  | { readonly do: 'chooseAll' }
  | { readonly do: 'forget' }
  | { readonly do: 'edit'; readonly editing: Editing; readonly id?: string; readonly inPane?: boolean }
  | { readonly do: 'close' };

export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What the letters stand for, by the key’s place: a Korean keyboard sends ㅓ where J is. */
const LETTERS: Readonly<Record<string, Editing>> = { KeyE: 'state', KeyO: 'firm', KeyP: 'person', KeyL: 'section', KeyC: 'compliance', KeyD: 'due', KeyT: 'evaluation', KeyV: 'evidence' };
export type KeyMeaning = HandAct | { readonly do: 'open' } | { readonly do: 'search' } | { readonly do: 'leave' };

/** Null: the key is not ours. */
export const meaningOf = ({ key, code, shiftKey, ctrlKey, metaKey, altKey }: PressedKey): KeyMeaning | null => {
  if (altKey) return null;
  if (ctrlKey || metaKey) return code === 'KeyA' ? { do: 'chooseAll' } : null;
  if (code === 'KeyJ' || key === 'ArrowDown') return { do: 'step', by: 1, range: shiftKey };
  if (code === 'KeyK' || key === 'ArrowUp') return { do: 'step', by: -1, range: shiftKey };
  if (key === 'PageDown') return { do: 'step', by: 20 };
  if (key === 'PageUp') return { do: 'step', by: -20 };
  if (key === 'Home') return { do: 'first' };
  if (key === 'End') return { do: 'last' };
  if (code === 'KeyX' || key === ' ') return { do: 'choose', range: shiftKey };
  if (key === 'Enter') return { do: 'open' };
  if (key === '/') return { do: 'search' };
  if (key === 'Escape') return { do: 'leave' };
  const editing = shiftKey ? undefined : LETTERS[code];
  return editing ? { do: 'edit', editing } : null;
};

const within = (order: readonly string[], from: string | null, to: string): string[] => {
  const [a, b] = [from === null ? -1 : order.indexOf(from), order.indexOf(to)];
  if (b < 0) return [];
  return a < 0 ? [to] : order.slice(Math.min(a, b), Math.max(a, b) + 1);
};

const step = (hand: Hand, order: readonly string[], by: number, range: boolean): Hand => {
  const at = hand.cursor === null ? -1 : order.indexOf(hand.cursor);
  const to = order[at < 0 ? (by > 0 ? 0 : order.length - 1) : Math.min(order.length - 1, Math.max(0, at + by))];
  if (to === undefined) return hand;
  if (!range) return { ...hand, cursor: to, anchor: null };
  const anchor = hand.anchor ?? hand.cursor ?? to;
  return { ...hand, cursor: to, anchor, chosen: new Set([...hand.chosen, ...within(order, anchor, to)]) };
};

const choose = (hand: Hand, order: readonly string[], id: string, range: boolean): Hand => {
  if (range) return { ...hand, cursor: id, chosen: new Set([...hand.chosen, ...within(order, hand.anchor ?? hand.cursor, id)]) };
  const chosen = new Set(hand.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  return { ...hand, cursor: id, anchor: id, chosen };
};

/** `order`: ids of the rows that are to be seen, from top to bottom. */
export const actOn = (hand: Hand, act: HandAct, order: readonly string[]): Hand => {
  switch (act.do) {
    case 'step':
      return step(hand, order, act.by, act.range ?? false);
    case 'first':
      return { ...hand, cursor: order[0] ?? null, anchor: null };
    case 'last':
      return { ...hand, cursor: order.at(-1) ?? null, anchor: null };
    case 'go':
      return { ...hand, cursor: act.id, anchor: null };
    case 'choose': {
      const id = act.id ?? hand.cursor;
      return id === null ? hand : choose(hand, order, id, act.range ?? false);
    }
    case 'chooseAll':
      return { ...hand, chosen: new Set(order) };
    case 'forget':
      return { ...hand, chosen: new Set(), anchor: null };
    case 'edit': {
      const cursor = act.id ?? hand.cursor ?? order[0] ?? null;
      return cursor === null ? hand : { ...hand, cursor, editing: act.editing, inPane: act.inPane ?? false };
    }
    case 'close':
      return { ...hand, editing: null, inPane: false };
  }
};

/** The rows that a change is for: what is chosen where many can have it, else the one under the cursor. */
export const targetsOf = ({ chosen, cursor, editing, inPane }: Hand): readonly string[] => {
  if (editing && !inPane && BULK_EDITINGS.includes(editing) && chosen.size > 0) return [...chosen];
  return cursor === null ? [] : [cursor];
};
