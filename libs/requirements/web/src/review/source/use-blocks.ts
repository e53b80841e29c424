import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ReviewBlockFragment, ReviewBlocksDocument } from '../../generated/graphql';

const BEFORE = 20;
const AFTER = 40;

export interface Loaded {
  readonly rfpId: string;
  readonly blocks: readonly ReviewBlockFragment[];
  readonly previous: number | null;
  readonly next: number | null;
}

/** Numbers of blocks are the file's own: in the cache those of two files would be one. */
const page = async (client: ApolloClient, rfpId: string, at: { readonly from?: number; readonly before?: number }, count: number) => {
  const { data } = await client.query({ query: ReviewBlocksDocument, variables: { rfpId, from: at.from ?? 0, before: at.before ?? null, count }, fetchPolicy: 'no-cache' });
  if (!data) throw new Error('no answer');
  return data.rfpBlocks;
};

const around = async (client: ApolloClient, rfpId: string, block: number): Promise<Loaded> => {
  const after = await page(client, rfpId, { from: block }, AFTER);
  const before = after.previous === null ? null : await page(client, rfpId, { before: after.previous }, BEFORE);
  return { rfpId, blocks: [...(before?.blocks ?? []), ...after.blocks], previous: before?.previous ?? null, next: after.next ?? null };
};

/** The original, some blocks around the one that is asked for, and more as one scrolls. `target` null: nothing is shown. */
export const useBlocks = (target: { readonly rfpId: string; readonly block: number } | null) => {
  const client = useApolloClient();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const currentRef = useRef<Loaded | null>(null);
  useEffect(() => void (currentRef.current = loaded), [loaded]);
  const { rfpId, block } = target ?? {};
  useEffect(() => {
    if (rfpId === undefined || block === undefined) return undefined;
    const known = currentRef.current;
    if (known?.rfpId === rfpId && known.blocks.some(({ id }) => id === block)) return undefined;
    let isLeft = false;
    around(client, rfpId, block).then(
      (found) => isLeft || (setLoaded(found), setError(null)),
      (failure: unknown) => isLeft || setError(failure),
    );
    return () => void (isLeft = true);
  }, [client, rfpId, block, attempt]);
  const more = useMore(client, currentRef, setLoaded, setError);
  return { loaded: loaded?.rfpId === rfpId ? loaded : null, error, retry: () => (setError(null), setAttempt((times) => times + 1)), more };
};

const useMore = (client: ApolloClient, currentRef: { readonly current: Loaded | null }, setLoaded: (next: (before: Loaded | null) => Loaded | null) => void, setError: (error: unknown) => void) => {
  const busyRef = useRef(false);
  return useCallback(
    async (way: 'before' | 'after'): Promise<void> => {
      const known = currentRef.current;
      const at = way === 'before' ? known?.previous : known?.next;
      if (!known || at === null || at === undefined || busyRef.current) return;
      busyRef.current = true;
      try {
        const found = await page(client, known.rfpId, way === 'before' ? { before: at } : { from: at }, AFTER);
        setLoaded((before) => {
          if (before !== known) return before;
          return way === 'before' ? { ...before, blocks: [...found.blocks, ...before.blocks], previous: found.previous ?? null } : { ...before, blocks: [...before.blocks, ...found.blocks], next: found.next ?? null };
        });
        setError(null);
      } catch (failure) {
        setError(failure);
      } finally {
        busyRef.current = false;
      }
    },
    [client, currentRef, setLoaded, setError],
  );
};
