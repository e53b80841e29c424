import { useApolloClient, useMutation } from '@apollo/client/react';
import { hasErrorCode } from '@shoal/ui';
import { CreateTenderDocument, type CreateTenderInput, TenderDocument, UpdateTenderDocument, type UpdateTenderInput } from './generated/graphql';

type Changes = Omit<UpdateTenderInput, 'id' | 'version'>;
interface Edited {
  readonly id: string;
  readonly version: number;
}

/**
 * Saves changes of a tender; false when the server refused. When somebody else was first, the present state is loaded, so
 * that the screen shows it and a second save is against it.
 */
export const useUpdateTender = (tender: Edited | null) => {
  const client = useApolloClient();
  const [update, { loading, error }] = useMutation(UpdateTenderDocument);
  const save = async (changes: Changes): Promise<boolean> => {
    if (!tender) return false;
    try {
      await update({ variables: { input: { ...changes, id: tender.id, version: tender.version } } });
      return true;
    } catch (refusal) {
      if (hasErrorCode(refusal, 'STALE_VERSION')) await client.query({ query: TenderDocument, variables: { tenderId: tender.id }, fetchPolicy: 'network-only' }).catch(() => null);
      return false;
    }
  };
  return { save, loading, error };
};

/** Adds a tender; its id, or null when the server refused. */
export const useCreateTender = () => {
  const [create, { loading, error }] = useMutation(CreateTenderDocument, {
    update: (cache) => {
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'tenders' });
      cache.gc();
    },
  });
  const add = async (input: CreateTenderInput): Promise<string | null> => (await create({ variables: { input } }).catch(() => null))?.data?.createTender.id ?? null;
  return { add, loading, error };
};
