import { useApolloClient, useMutation } from '@apollo/client/react';
import { hasErrorCode } from '@shoal/ui';
import { CreateExpertDocument, type CreateExpertInput, type ExpertDetailFragment, ExpertDocument, UpdateExpertDocument } from '../generated/graphql';

/** Saves an expert; false when the server refused. When somebody else was first, the present state is loaded, so that a second save is against it. */
export const useUpdateExpert = (expert: ExpertDetailFragment | null) => {
  const client = useApolloClient();
  const [update, { loading, error }] = useMutation(UpdateExpertDocument);
  const save = async (input: CreateExpertInput): Promise<boolean> => {
    if (!expert) return false;
    try {
      await update({ variables: { input: { ...input, id: expert.id, version: expert.evidence.version } } });
      return true;
    } catch (refusal) {
      if (hasErrorCode(refusal, 'STALE_VERSION')) await client.query({ query: ExpertDocument, variables: { id: expert.id }, fetchPolicy: 'network-only' }).catch(() => null);
      return false;
    }
  };
  return { save, loading, error };
};

/** Adds an expert; its id, or null when the server refused. */
export const useCreateExpert = () => {
  const [create, { loading, error }] = useMutation(CreateExpertDocument, {
    update: (cache) => {
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'experts' });
      cache.gc();
    },
  });
  const add = async (input: CreateExpertInput): Promise<string | null> => (await create({ variables: { input } }).catch(() => null))?.data?.createExpert.id ?? null;
  return { add, loading, error };
};
