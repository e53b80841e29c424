import { useQuery } from '@apollo/client/react';
import { type BidRoomFragment, BidRoomDocument } from '../generated/graphql';

/** The bid whose room is open; tabs and layout read the same cached answer. */
export const useBidRoom = (bidId: string): { readonly bid: BidRoomFragment | undefined; readonly error: unknown; readonly refetch: () => Promise<unknown> } => {
  const { data, error, refetch } = useQuery(BidRoomDocument, { variables: { bidId } });
  // One who has lost access must not go on seeing what the cache still holds.
  return { bid: error ? undefined : data?.bid, error, refetch };
};
