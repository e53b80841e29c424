import { useApolloClient, useMutation } from '@apollo/client/react';
import { hasErrorCode } from '@shoal/ui';
import { type CreateReferenceInput, CreateReferenceDocument, type ReferenceDetailFragment, ReferenceDocument, UpdateReferenceDocument } from '../generated/graphql';

interface Saved {
  /** The reference's id, or null when the server refused. */
  readonly id: string | null;
  readonly refusal: unknown;
}

/**
 * Saves a reference, a new one for null. When somebody else was first, the present state is loaded, so that the screen shows
 * it and a second save is against it.
 */
export const useSaveReference = (reference: ReferenceDetailFragment | null) => {
  const client = useApolloClient();
  const update = {
    update: (cache: typeof client.cache) => {
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'references' });
      cache.gc();
    },
  };
  const [create, created] = useMutation(CreateReferenceDocument, update);
  const [change, changed] = useMutation(UpdateReferenceDocument, update);
  const send = async (input: CreateReferenceInput): Promise<string | null> => {
    if (!reference) return (await create({ variables: { input } })).data?.createReference.id ?? null;
    await change({ variables: { input: { ...input, id: reference.id, version: reference.evidence.version } } });
    return reference.id;
  };
  const save = async (input: CreateReferenceInput): Promise<Saved> => {
    try {
      return { id: await send(input), refusal: null };
    } catch (refusal) {
      if (reference && hasErrorCode(refusal, 'STALE_VERSION')) await client.query({ query: ReferenceDocument, variables: { id: reference.id }, fetchPolicy: 'network-only' }).catch(() => null);
      return { id: null, refusal };
    }
  };
  return { save, loading: created.loading || changed.loading, error: created.error ?? changed.error };
};
