import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReviewRows } from './list/use-rows';
import type { ChangeView, ReviewView } from './review-view';

/** The selected row, which stands in the address, and the ticked ones. Where there is room the first one is selected until somebody selects. */
export const useSelection = (list: ReviewRows, view: ReviewView, change: ChangeView) => {
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { rows, hasMore, isStale, want } = list;
  const places = useMemo(() => new Map((rows ?? []).map(({ id }, place) => [id, place])), [rows]);
  const id = view.r ?? (isNarrow ? undefined : rows?.[0]?.id);
  const place = id === undefined ? -1 : (places.get(id) ?? -1);
  const count = rows?.length ?? 0;
  useEffect(() => {
    // From a link: pages are brought until the row is there.
    if (view.r !== undefined && place < 0 && hasMore && !isStale) void want(count);
  }, [view.r, place, hasMore, isStale, count, want]);
  const select = useCallback((next: string) => change({ r: next, at: undefined, source: undefined }, { push: isNarrow }), [change, isNarrow]);
  const step = useCallback(
    (by: 1 | -1): string | undefined => {
      if (place + 1 >= count - 1 && hasMore) void want(count);
      return rows?.[Math.min(Math.max(0, place < 0 ? 0 : place + by), count - 1)]?.id;
    },
    [place, count, hasMore, want, rows],
  );
  const tick = useCallback((one: string) => setTicked((before) => new Set(before.has(one) ? [...before].filter((other) => other !== one) : [...before, one])), []);
  /** In the order of the list, with the selected one. */
  const chosen = useMemo(() => [...new Set([...ticked, ...(id === undefined ? [] : [id])])].sort((a, b) => (places.get(a) ?? Infinity) - (places.get(b) ?? Infinity)), [ticked, id, places]);
  return { id, place, select, step, ticked, tick, untick: () => setTicked(new Set()), chosen, isNarrow };
};
export type Selection = ReturnType<typeof useSelection>;
