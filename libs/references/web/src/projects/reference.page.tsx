import { useQuery } from '@apollo/client/react';
import { useSearchState } from '@shoal/ui';
import { type ReferenceDetailFragment, ReferenceDocument } from '../generated/graphql';
import { crumbsOf, readEdit, useCrumbs } from '../registry/areas';
import { DetailPage, DetailWaiting, mayChange } from '../registry/detail-page';
import { AnswerPart } from './answer-part';
import { CreditedAmount } from './credited-amount';
import { ReferenceDescription, ReferenceFacts } from './reference-facts';
import { ReferenceForm } from './reference-form';
import { ReferenceParticipants } from './reference-participants';
import { ReferencePhases } from './reference-phases';

/** 수행실적 하나: the contract, who did it with whom, and what may be claimed of it. */
export const ReferencePage = ({ evidenceId }: { readonly evidenceId: string }) => {
  const query = useQuery(ReferenceDocument, { variables: { id: evidenceId } });
  return query.data ? <LoadedReference reference={query.data.reference} /> : <DetailWaiting area="references" query={query} />;
};

const LoadedReference = ({ reference }: { readonly reference: ReferenceDetailFragment }) => {
  const crumbs = useCrumbs('references');
  const [view] = useSearchState(readEdit);
  if (view.edit && mayChange(reference)) return <ReferenceForm reference={reference} crumbs={crumbsOf(crumbs, 'references', { id: reference.id, title: reference.evidence.title })} />;
  return (
    <DetailPage area="references" title={reference.evidence.title} thing={reference} asked={reference.myPart && <AnswerPart reference={reference} part={reference.myPart} />}>
      <ReferenceFacts reference={reference} />
      <CreditedAmount reference={reference} />
      {reference.method !== 'SINGLE' && <ReferenceParticipants reference={reference} />}
      {reference.phases.length > 0 && <ReferencePhases reference={reference} />}
      <ReferenceDescription reference={reference} />
    </DetailPage>
  );
};
