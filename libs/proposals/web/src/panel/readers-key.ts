import type { SectionReaders as DomainReaders } from '@shoal/access-domain';
import type { SectionReaders } from '../generated/graphql';

/** GraphQL's enum as the domain and the messages spell it. */
export const readersKey = (readers: SectionReaders): DomainReaders => readers.toLowerCase() as DomainReaders;
