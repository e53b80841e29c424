import { useQuery } from '@apollo/client/react';
import { IconExternalLink, IconPencil, IconStack2 } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { ButtonLink, type Crumb, DeadlineChip, NotThere, Page, QueryView, SkeletonRows, Spacer, useMessages, useSearchState, type SearchValues, Visibility } from '@shoal/ui';
import { type TenderDetailFragment, TenderDocument } from './generated/graphql';
import { TenderAttachments } from './tender-attachments';
import { TenderDates } from './tender-dates';
import { TenderFacts } from './tender-facts';
import { TenderForm } from './tender-form';
import { TenderHistory } from './tender-history';
import { TenderJoint } from './tender-joint';
import { TenderOpinions } from './tender-opinions';
import { TenderRequirements } from './tender-requirements';
import { tenderMessages } from './tender.messages';
import { TenderStatusMark } from './tender-status-mark';
import { useKindWord } from './tender-words';
import { tendersMessages } from './tenders.messages';
import classes from './tender.module.css';

const readView = (search: SearchValues) => ({ edit: search['edit'] === true ? true : undefined, dialog: search['dialog'] === 'limits' ? ('limits' as const) : undefined });

/** 공고 하나: dates, facts, joint supply, attachments and every revision with what it changed. */
export const TenderPage = ({ tenderId }: { readonly tenderId: string }) => {
  const t = useMessages(tendersMessages);
  const query = useQuery(TenderDocument, { variables: { tenderId } });
  if (query.data) return <LoadedTender tender={query.data.tender} />;
  return (
    <Page title={t('list.title')}>
      <QueryView query={query} skeleton={<SkeletonRows rows={10} />} missing={<NotThere way={<ButtonLink to="/tenders">{t('list.toList')}</ButtonLink>} />}>
        {() => null}
      </QueryView>
    </Page>
  );
};

interface TenderProps {
  readonly tender: TenderDetailFragment;
}

const LoadedTender = ({ tender }: TenderProps) => {
  const t = useMessages(tendersMessages);
  const [view, change] = useSearchState(readView);
  const crumbs: readonly Crumb[] = [{ label: t('list.title'), link: { to: '/tenders' } }];
  if (view.edit && tender.source === 'MANUAL' && tender.viewerCan.update) return <TenderForm tender={tender} crumbs={crumbs} />;
  const end = tender.closesAt ?? tender.opensAt;
  return (
    <Page title={tender.title} crumbs={crumbs} meta={tender.status === 'OPEN' && end ? <DeadlineChip at={end} withClock /> : null} toolbar={<Tools tender={tender} />}>
      <Standing tender={tender} />
      <div className={classes.columns}>
        <div className={classes.side}>
          <TenderDates tender={tender} />
          <TenderJoint tender={tender} editing={view.dialog === 'limits'} onEdit={(editing) => void change({ dialog: editing ? 'limits' : undefined }, { push: editing })} />
        </div>
        <div className={classes.main}>
          <TenderFacts tender={tender} />
          <TenderRequirements tenderId={tender.id} />
          <TenderOpinions tenderId={tender.id} />
          <TenderAttachments tender={tender} />
          <TenderHistory tender={tender} />
        </div>
      </div>
    </Page>
  );
};

const Tools = ({ tender }: TenderProps) => {
  const t = useMessages(tenderMessages);
  const words = useMessages(tendersMessages);
  const kind = useKindWord();
  return (
    <>
      <TenderStatusMark status={tender.status} />
      <span className={classes.identity}>
        {[kind(tender.kind), `${tender.number}-${tender.revision}`, words(`source.${tender.source === 'KONEPS' ? 'koneps' : 'manual'}`)].filter(Boolean).join(' · ')}
      </span>
      <Visibility to="cooperative" />
      <Spacer />
      <div className={classes.acts}>
        {tender.url && (
          <Button component="a" href={tender.url} target="_blank" rel="noopener noreferrer" variant="default" leftSection={<IconExternalLink size={16} stroke={1.6} aria-hidden />} aria-label={`${t(tender.source === 'KONEPS' ? 'onKoneps' : 'original')} (${t('opensElsewhere')})`}>
            {t(tender.source === 'KONEPS' ? 'onKoneps' : 'original')}
          </Button>
        )}
        {tender.source === 'MANUAL' && tender.viewerCan.update && (
          <ButtonLink to="/tenders/$tenderId" params={{ tenderId: tender.id }} search={{ edit: true }} variant="default" leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}>
            {t('edit')}
          </ButtonLink>
        )}
        {tender.viewerCan.openBid && (
          <ButtonLink to="/bids/new" search={{ tender: tender.id }} leftSection={<IconStack2 size={16} stroke={1.6} aria-hidden />}>
            {t('openBid')}
          </ButtonLink>
        )}
        {!tender.viewerCan.openBid && tender.status === 'OPEN' && <span className={classes.note}>{t('openBidRight')}</span>}
      </div>
    </>
  );
};

/** Says in a band what keeps one from bidding. */
const Standing = ({ tender }: TenderProps) => {
  const t = useMessages(tenderMessages);
  if (tender.status === 'OPEN') return null;
  if (tender.status === 'CLOSED') return <p className={classes.closed}>{t('closed')}</p>;
  return (
    <div className={classes.cancelled} role="status">
      <strong>{t('cancelled')}</strong> {t('cancelledKept')}
      {tender.changeReason && <p className={classes.reason}>{t('cancelledReason', { reason: tender.changeReason })}</p>}
    </div>
  );
};
