import { useApolloClient } from '@apollo/client/react';
import { useLive } from '@shoal/ui';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { ProposalRequirementRowsDocument, ProposalRequirementsChangedDocument, ProposalRequirementsDocument } from '../generated/graphql';
import { useProposalRoom } from '../proposal/proposal-room';
import { type RequirementRow, type RequirementsState, RequirementStore } from './requirement-store';
import { sectionCoverage } from './section-coverage';
import { CoverageContext } from './use-coverage';

const PAGE = 100;
/** Only for browsers that the events do not reach. */
const POLL_MS = 300_000;

const RequirementsContext = createContext(new RequirementStore({ all: () => Promise.resolve([]), some: () => Promise.resolve([]) }));

/** The bid's requirements, asked for once the page stands, and again what changes. */
export const RequirementsProvider = ({ children }: { readonly children: ReactNode }) => {
  const { bidId } = useProposalRoom();
  const client = useApolloClient();
  const [store] = useState(
    () =>
      // Never in the cache: the store is what is looked at, and it holds a thousand rows.
      new RequirementStore({
        all: async () => {
          const rows: RequirementRow[] = [];
          for (let after: string | null = null, more = true; more; ) {
            const { data }: { data?: { complianceMatrix: { nodes: RequirementRow[]; pageInfo: { endCursor?: string | null; hasNextPage: boolean } } } } = await client.query({ query: ProposalRequirementsDocument, variables: { bidId, first: PAGE, after }, fetchPolicy: 'no-cache' });
            if (!data) throw new Error('no answer');
            rows.push(...data.complianceMatrix.nodes);
            after = data.complianceMatrix.pageInfo.endCursor ?? null;
            more = data.complianceMatrix.pageInfo.hasNextPage && after !== null;
          }
          return rows;
        },
        some: async (ids) => (await client.query({ query: ProposalRequirementRowsDocument, variables: { bidId, ids: [...ids] }, fetchPolicy: 'no-cache' })).data?.complianceItems ?? [],
      }),
  );
  useLive(ProposalRequirementsChangedDocument, { variables: { bidId }, onEvent: ({ complianceChanged: { all, items } }) => (all ? void store.load() : store.look(items.map(({ id }) => id))) });
  useEffect(() => {
    void store.load();
    const timer = setInterval(() => void (document.hidden || store.load()), POLL_MS);
    return () => clearInterval(timer);
  }, [store]);
  return (
    <RequirementsContext value={store}>
      <Counted>{children}</Counted>
    </RequirementsContext>
  );
};

const Counted = ({ children }: { readonly children: ReactNode }) => {
  const { sections } = useProposalRoom();
  const { rows } = useRequirements();
  const coverage = useMemo(() => ({ of: sectionCoverage(sections, rows), all: { assigned: rows.length, answered: rows.filter(({ answerCount }) => answerCount > 0).length } }), [sections, rows]);
  return <CoverageContext value={coverage}>{children}</CoverageContext>;
};

export const useRequirementStore = (): RequirementStore => useContext(RequirementsContext);

export const useRequirements = (): RequirementsState => {
  const store = useRequirementStore();
  return useSyncExternalStore(store.subscribe, store.read);
};
