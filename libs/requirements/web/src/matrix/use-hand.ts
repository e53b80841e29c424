import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { actOn, EMPTY_HAND, type Hand, type HandAct, targetsOf } from './matrix-hand';
import { filterOf } from './matrix-filters';
import { countsOf, groupOf, type Grouping, type Held, idsOf, linesOf } from './matrix-lines';
import type { MatrixRoom } from './matrix-room';
import type { Row } from './matrix-store';
import type { Targets } from './use-matrix-acts';

/** The address follows the cursor once it rests. */
const REST_MS = 200;

interface HandOptions {
  readonly room: MatrixRoom;
  readonly rows: readonly Row[];
  readonly isWhole: boolean;
}

const reduce = (hand: Hand, { act, order }: { readonly act: HandAct; readonly order: readonly string[] }): Hand => actOn(hand, act, order);

/** The row in hand and what is chosen, over the lines that are to be seen; the side pane’s row stands in the address. */
export const useHand = ({ room, rows, isWhole }: HandOptions) => {
  const { address, store, loader, facts } = room;
  const { r } = address;
  const grouping: Grouping = address.group ?? 'state';
  const [hand, dispatch] = useReducer(reduce, { ...EMPTY_HAND, cursor: r ?? null });
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const held = useHeld(hand.cursor, grouping, store);
  const counts = useMemo(() => (grouping === 'state' && !isWhole ? countsOf(facts.totals.states) : undefined), [grouping, isWhole, facts]);
  const lines = useMemo(() => linesOf(rows, { grouping, closed, held, counts }), [rows, grouping, closed, held, counts]);
  const order = useMemo(() => idsOf(lines), [lines]);
  // There is always a row in hand: letters have something to act on.
  const [top] = order;
  if (hand.cursor === null && top !== undefined) dispatch({ act: { do: 'go', id: top }, order });
  const [allUnder, setAllUnder] = useState<string | null>(null);
  const filterKey = JSON.stringify(filterOf(address));
  const latest = useRef(order);
  useEffect(() => void (latest.current = order), [order]);
  const act = useCallback((one: HandAct): void => {
    if (one.do === 'choose' || one.do === 'forget' || (one.do === 'step' && one.range)) setAllUnder(null);
    dispatch({ act: one, order: latest.current });
  }, []);
  const [seenKey, setSeenKey] = useState(filterKey);
  // What is chosen under one filter is not meant under another.
  if (seenKey !== filterKey) {
    setSeenKey(filterKey);
    dispatch({ act: { do: 'forget' }, order });
  }
  const { open, close } = usePaneAddress(room, hand.cursor, act);
  useEffect(() => {
    if (r !== undefined && !store.has(r)) void loader.fetch([r]).catch(() => undefined);
  }, [r, store, loader, isWhole]);

  const isAll = hand.chosen.size > 0 && (allUnder === filterKey || hand.chosen.size === facts.totalCount);
  const isBulk = isAll && hand.editing !== null && !hand.inPane && ['firm', 'person', 'due', 'evaluation'].includes(hand.editing);
  const known = targetsOf(hand).flatMap((id) => store.get(id) ?? []);
  const targets: Targets = isBulk ? { filter: filterOf(address) } : { rows: known };
  const toggle = useCallback((group: string): void => setClosed((before) => new Set(before.has(group) ? [...before].filter((one) => one !== group) : [...before, group])), []);
  const chooseAll = (): void => {
    act({ do: 'chooseAll' });
    setAllUnder(filterKey);
  };
  const shown = r === undefined ? undefined : (store.get(hand.cursor ?? r) ?? store.get(r));
  return { hand, lines, grouping, act, toggle, targets, known, isAll, chooseAll, open, close, shown };
};

/** The row under the cursor stays in the group in which the cursor found it. */
const useHeld = (cursor: string | null, grouping: Grouping, store: MatrixRoom['store']): Held | null =>
  useMemo(() => {
    const row = cursor === null ? undefined : store.get(cursor);
    return row ? { id: row.id, group: groupOf(row, grouping) } : null;
  }, [cursor, grouping, store]);

/** While the side pane is open, the address names its row; Back and links lead to it. */
const usePaneAddress = ({ address: { r }, change }: MatrixRoom, cursor: string | null, act: (act: HandAct) => void) => {
  const written = useRef(r);
  const isOpen = r !== undefined;
  useEffect(() => {
    if (r === written.current) return;
    written.current = r;
    if (r !== undefined) act({ do: 'go', id: r });
  }, [r, act]);
  useEffect(() => {
    if (!isOpen || cursor === null || cursor === written.current) return;
    const timer = setTimeout(() => {
      written.current = cursor;
      change({ r: cursor });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [isOpen, cursor, change]);
  const open = useCallback(
    (id: string): void => {
      written.current = id;
      act({ do: 'go', id });
      change({ r: id });
    },
    [act, change],
  );
  const close = useCallback((): void => {
    written.current = undefined;
    change({ r: undefined });
  }, [change]);
  return { open, close };
};
