import { useQuery } from '@apollo/client/react';
import { type CertificateKindFieldsFragment, CertificateKindsDocument } from '../generated/graphql';

/** No more than these are in use at once. */
export const KINDS = 100;

/** The kinds that new certificates may be of. */
export const useKinds = (): readonly CertificateKindFieldsFragment[] => useQuery(CertificateKindsDocument, { variables: { first: KINDS, includeRetired: false } }).data?.certificateKinds.nodes ?? [];
