import { useApolloClient } from '@apollo/client/react';
import { useLive } from '@shoal/ui';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { CitedEvidenceChangedDocument, type CitedEvidenceFragment, CitedEvidenceDocument } from '../generated/graphql';
import { useProposalRoom } from '../proposal/proposal-room';
import { CitedStore } from './cited-store';

/** Only for browsers that the events do not reach. */
const POLL_MS = 60_000;

const CitedContext = createContext<CitedStore>(new CitedStore(() => Promise.resolve([])));

/** What the blocks of the page show: looked at again as soon as it changes, now and then, and whenever somebody comes back to the page. */
export const CitedProvider = ({ children }: { readonly children: ReactNode }) => {
  const { bidId, proposalId } = useProposalRoom();
  const client = useApolloClient();
  const [store] = useState(
    () =>
      // Never in the cache: what is withdrawn must be gone, and what is kept of a confirmed section is another answer for the same thing.
      new CitedStore(async (ids) => (await client.query({ query: CitedEvidenceDocument, variables: { proposalId, ids: [...ids] }, fetchPolicy: 'no-cache' })).data?.citedEvidence ?? []),
  );
  // What the sections of the outline count comes with the event itself.
  useLive(CitedEvidenceChangedDocument, { variables: { bidId }, onEvent: ({ citedEvidenceChanged: { evidenceIds } }) => void store.refresh(evidenceIds ?? undefined) });
  useEffect(() => {
    const look = (): void => void (document.hidden || store.refresh());
    const timer = setInterval(look, POLL_MS);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [store]);
  return <CitedContext value={store}>{children}</CitedContext>;
};

export const useCitedStore = (): CitedStore => useContext(CitedContext);

/** undefined: not known yet. */
export const useCited = (id: string): CitedEvidenceFragment | undefined => {
  const store = useCitedStore();
  useEffect(() => store.want(id), [store, id]);
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.get(id), [store, id]),
  );
};
