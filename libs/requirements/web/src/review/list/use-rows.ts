import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ReviewRowsDocument, type ReviewRowFragment, type ReviewRowsQueryVariables } from '../../generated/graphql';

const PAGE = 100;

type Asked = Omit<ReviewRowsQueryVariables, 'first' | 'after'>;
interface Rows {
  /** What was asked for. */
  readonly key: string;
  readonly rows: readonly ReviewRowFragment[];
  readonly totalCount: number;
  /** Null at the end. */
  readonly next: string | null;
}

/**
 * The rows that the filters leave, in the order of the RFP: a page at first, more as far as one looks. Reloading brings as many as there
 * were, and exchanges them at once: nothing jumps. A change of the filters keeps what was there until the new rows come.
 */
export const useRows = (asked: Asked) => {
  const client = useApolloClient();
  const key = JSON.stringify(asked);
  const [rows, setRows] = useState<Rows | null>(null);
  const [error, setError] = useState<unknown>(null);
  const currentRef = useRef<Rows | null>(null);
  const wantedRef = useRef(0);
  const turnRef = useRef(0);
  const keep = useCallback((next: Rows) => {
    currentRef.current = next;
    setRows(next);
    setError(null);
  }, []);

  const page = useCallback(
    async (of: string, after: string | null): Promise<Rows> => {
      const { data } = await client.query({ query: ReviewRowsDocument, variables: { ...(JSON.parse(of) as Asked), first: PAGE, after }, fetchPolicy: 'network-only' });
      if (!data) throw new Error('no answer');
      const { nodes, totalCount, pageInfo } = data.requirements;
      return { key: of, rows: nodes, totalCount, next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
    },
    [client],
  );

  /** From the beginning, until `count` rows are there. Null where something newer was asked for meanwhile. */
  const load = useCallback(
    async (of: string, count: number): Promise<Rows | null> => {
      const mine = (turnRef.current += 1);
      let all = await page(of, null);
      while (all.rows.length < count && all.next !== null) {
        const more = await page(of, all.next);
        all = { ...more, rows: [...all.rows, ...more.rows] };
      }
      return mine === turnRef.current ? all : null;
    },
    [page],
  );

  useEffect(() => {
    wantedRef.current = 0;
    load(key, PAGE).then((all) => all && keep(all), setError);
  }, [key, load, keep]);

  const want = useWant(currentRef, wantedRef, turnRef, page, keep, setError);
  const reload = useCallback(() => load(key, Math.max(PAGE, wantedRef.current + 1, currentRef.current?.key === key ? currentRef.current.rows.length : 0)).then((all) => all && keep(all), setError), [key, load, keep]);
  return { rows: rows?.rows ?? null, totalCount: rows?.totalCount ?? 0, hasMore: rows !== null && rows.next !== null, isStale: rows !== null && rows.key !== key, error, want, reload };
};
export type ReviewRows = ReturnType<typeof useRows>;

type Box<T> = { current: T };

/** Somebody looks at the row of this place: pages are asked for until it is there. */
const useWant = (currentRef: Box<Rows | null>, wantedRef: Box<number>, turnRef: Box<number>, page: (of: string, after: string | null) => Promise<Rows>, keep: (rows: Rows) => void, setError: (error: unknown) => void) => {
  const busyRef = useRef(false);
  return useCallback(
    async (place: number): Promise<void> => {
      wantedRef.current = Math.max(wantedRef.current, place);
      if (busyRef.current) return;
      busyRef.current = true;
      const mine = turnRef.current;
      try {
        for (let all = currentRef.current; all && all.next !== null && all.rows.length <= wantedRef.current; all = currentRef.current) {
          const more = await page(all.key, all.next);
          if (mine !== turnRef.current) return;
          keep({ ...more, rows: [...all.rows, ...more.rows] });
        }
      } catch (failure) {
        setError(failure);
      } finally {
        busyRef.current = false;
      }
    },
    [currentRef, wantedRef, turnRef, page, keep, setError],
  );
};
