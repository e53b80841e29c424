import { useApolloClient } from '@apollo/client/react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { type CitedEvidenceFragment, CitedEvidenceDocument } from '../generated/graphql';
import { useProposalRoom } from '../proposal/proposal-room';
import { CitedStore } from './cited-store';

/** What others change in their things shows up after this long. */
const POLL_MS = 15_000;

const CitedContext = createContext<CitedStore>(new CitedStore(() => Promise.resolve([])));

/** What the blocks of the page show: looked at again while the page is seen, and whenever somebody comes back to it. */
export const CitedProvider = ({ children }: { readonly children: ReactNode }) => {
  const { proposalId } = useProposalRoom();
  const client = useApolloClient();
  const [store] = useState(
    () =>
      // Never in the cache: what is withdrawn must be gone, and what is kept of a confirmed section is another answer for the same thing.
      new CitedStore(async (ids) => (await client.query({ query: CitedEvidenceDocument, variables: { proposalId, ids: [...ids] }, fetchPolicy: 'no-cache' })).data?.citedEvidence ?? []),
  );
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
