import { useApolloClient } from '@apollo/client/react';
import type { SectionView } from '@shoal/collab-web';
import { useEffect } from 'react';
import type { SectionNodeFragment } from '../generated/graphql';
import { useLatest } from '../proposal/use-latest';

/** The room learns at once when a right begins or ends; then the page asks anew instead of waiting for its next look. */
export const useRightsChanged = (section: SectionNodeFragment, view: SectionView | null): void => {
  const client = useApolloClient();
  const ended = view?.ended ?? null;
  const writable = view?.ready && view.online ? view.writable : null;
  // Asked once for each change that the room reports, not again for what the page answers.
  const expected = useLatest(section.viewerCan.write);
  useEffect(() => {
    if (ended !== null || (writable !== null && writable !== expected.current)) void client.refetchQueries({ include: ['Proposal'] });
  }, [client, ended, writable, expected]);
};
