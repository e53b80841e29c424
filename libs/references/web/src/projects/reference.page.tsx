import { useQuery } from '@apollo/client/react';
import { IconPencil } from '@tabler/icons-react';
import { ButtonLink, type Crumb, FirmChip, NotThere, Page, QueryView, SkeletonRows, Spacer, useFormat, useMessages, useSearchState, type SearchValues } from '@shoal/ui';
import { type ReferenceDetailFragment, ReferenceDocument } from '../generated/graphql';
import { EvidencePanel } from '../sharing/evidence-panel';
import { registryMessages } from '../registry.messages';
import { AnswerPart } from './answer-part';
import { CreditedAmount } from './credited-amount';
import { ReferenceDescription, ReferenceFacts } from './reference-facts';
import { ReferenceForm } from './reference-form';
import { ReferenceParticipants } from './reference-participants';
import { ReferencePhases } from './reference-phases';
import classes from './reference.module.css';
import { referencesMessages } from './references.messages';
import { ReviewMark } from './review-mark';

const readView = (search: SearchValues) => ({ edit: search['edit'] === true ? true : undefined });

/** 수행실적 하나: the contract, who did it with whom, and what may be claimed of it. */
export const ReferencePage = ({ evidenceId }: { readonly evidenceId: string }) => {
  const t = useMessages(referencesMessages);
  const query = useQuery(ReferenceDocument, { variables: { id: evidenceId } });
  if (query.data) return <LoadedReference reference={query.data.reference} />;
  return (
    <Page title={t('title')}>
      <QueryView query={query} skeleton={<SkeletonRows rows={10} />} missing={<NotThere way={<ButtonLink to="/registry/references">{t('list.toList')}</ButtonLink>} />}>
        {() => null}
      </QueryView>
    </Page>
  );
};

const LoadedReference = ({ reference }: { readonly reference: ReferenceDetailFragment }) => {
  const t = useMessages(referencesMessages);
  const registry = useMessages(registryMessages);
  const format = useFormat();
  const [view] = useSearchState(readView);
  const { title, firm, removedAt, viewerCan, reviewState } = reference.evidence;
  const crumbs: readonly Crumb[] = [
    { label: registry('title'), link: { to: '/registry/capabilities' } },
    { label: t('title'), link: { to: '/registry/references' } },
  ];
  const mayEdit = viewerCan.change && !removedAt;
  if (view.edit && mayEdit) return <ReferenceForm reference={reference} crumbs={crumbs} />;
  const tools = (
    <>
      <FirmChip firm={firm} />
      <span className={classes.firm}>{format.name(firm)}</span>
      <ReviewMark state={reviewState} />
      <Spacer />
      {mayEdit && (
        <ButtonLink to="/registry/references/$evidenceId" params={{ evidenceId: reference.id }} search={{ edit: true }} variant="default" leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}>
          {t('edit')}
        </ButtonLink>
      )}
    </>
  );
  return (
    <Page title={title} crumbs={crumbs} toolbar={tools}>
      {removedAt && (
        <p className={classes.band} role="status">
          {t('removed')}
        </p>
      )}
      {reference.myPart && <AnswerPart reference={reference} part={reference.myPart} />}
      <div className={classes.columns}>
        <div className={classes.main}>
          <ReferenceFacts reference={reference} />
          <CreditedAmount reference={reference} />
          {reference.method !== 'SINGLE' && <ReferenceParticipants reference={reference} />}
          {reference.phases.length > 0 && <ReferencePhases reference={reference} />}
          <ReferenceDescription reference={reference} />
        </div>
        <div className={classes.side}>
          <EvidencePanel evidenceId={reference.id} />
        </div>
      </div>
    </Page>
  );
};
