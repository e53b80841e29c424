import { useApolloClient, useMutation } from '@apollo/client/react';
import { hasErrorCode } from '@shoal/ui';
import { type CertificateDetailFragment, CertificateDocument, CreateCertificateDocument, type CreateCertificateInput, UpdateCertificateDocument } from '../generated/graphql';

const forgetLists = { update: (cache: { evict: (what: { id: string; fieldName: string }) => unknown; gc: () => unknown }) => {
  for (const fieldName of ['certificates', 'certificatesByMonth']) cache.evict({ id: 'ROOT_QUERY', fieldName });
  cache.gc();
} };

/** Saves a certificate; its id, or null when the server refused. When somebody else was first, the present state is loaded, so that a second save is against it. */
export const useSaveCertificate = (certificate: CertificateDetailFragment | null) => {
  const client = useApolloClient();
  const [create, created] = useMutation(CreateCertificateDocument, forgetLists);
  const [update, updated] = useMutation(UpdateCertificateDocument, forgetLists);
  const change = async (input: CreateCertificateInput, { id, evidence }: CertificateDetailFragment): Promise<string | null> => {
    try {
      await update({ variables: { input: { ...input, id, version: evidence.version } } });
      return id;
    } catch (refusal) {
      if (hasErrorCode(refusal, 'STALE_VERSION')) await client.query({ query: CertificateDocument, variables: { id }, fetchPolicy: 'network-only' }).catch(() => null);
      return null;
    }
  };
  const add = async (input: CreateCertificateInput): Promise<string | null> => (await create({ variables: { input } }).catch(() => null))?.data?.createCertificate.id ?? null;
  return { save: (input: CreateCertificateInput) => (certificate ? change(input, certificate) : add(input)), loading: created.loading || updated.loading, error: created.error ?? updated.error };
};
