import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { type CapabilityFieldsFragment, OwnCapabilitiesDocument, RemoveCapabilityDocument, ShowCapabilityDocument, StateCapabilityDocument, type StateCapabilityInput } from '../../generated/graphql';

const PAGE = 100;

/** All that one's own firm states, by node. */
export const useOwnCapabilities = (firmId: string) => {
  const query = useQuery(OwnCapabilitiesDocument, { variables: { firmId, first: PAGE }, fetchPolicy: 'cache-and-network' });
  const { data, loading, fetchMore } = query;
  const after = data?.capabilities.pageInfo.hasNextPage ? data.capabilities.pageInfo.endCursor : null;
  // The editor shows every node: what a firm states there must be there as a whole.
  useEffect(() => {
    if (!after || loading) return;
    void fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { capabilities } }) => ({ capabilities: { ...capabilities, nodes: [...before.capabilities.nodes, ...capabilities.nodes] } }),
    });
  }, [after, loading, fetchMore]);
  const byNode = useMemo(() => data && new Map(data.capabilities.nodes.map((one) => [one.node.id, one])), [data]);
  return { ...query, data: byNode };
};

/** Changes of one's own capabilities; each rejects with what was refused. */
export const useCapabilityChanges = (refresh: () => Promise<unknown>) => {
  const [state] = useMutation(StateCapabilityDocument);
  const [show] = useMutation(ShowCapabilityDocument);
  const [remove] = useMutation(RemoveCapabilityDocument);
  return {
    /** States it, or changes what was stated. */
    state: async (input: StateCapabilityInput, known: CapabilityFieldsFragment | undefined): Promise<void> => {
      await state({ variables: { input: { ...input, version: known?.evidence.version ?? null } } });
      if (!known) await refresh();
    },
    show: (id: string, visibility: 'PRIVATE' | 'COOPERATIVE') => show({ variables: { input: { id, visibility } } }),
    remove: async (id: string): Promise<void> => {
      await remove({ variables: { id } });
      await refresh();
    },
  };
};

export type CapabilityChanges = ReturnType<typeof useCapabilityChanges>;
