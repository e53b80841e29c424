import { useQuery } from '@apollo/client/react';
import { IconListCheck } from '@tabler/icons-react';
import { ButtonLink, NotThere, Page, QueryView, SkeletonRows, Spacer, useMessages, useSearchState, Visibility } from '@shoal/ui';
import { OpinionsHeadDocument, type OpinionsHeadQuery } from '../generated/graphql';
import { ClauseList } from './clause-list';
import { OpinionRows } from './opinion-rows';
import classes from './opinions.module.css';
import { opinionsMessages } from './opinions.messages';
import { readView } from './opinions-view';
import { PulseContext, useOpinionsLive } from './use-opinions-live';

/** 의견 of a tender: the clauses that may shut small firms out, and what the cooperative writes to the buyer about them. */
export const OpinionsPage = ({ tenderId }: { readonly tenderId: string }) => {
  const t = useMessages(opinionsMessages);
  const query = useQuery(OpinionsHeadDocument, { variables: { tenderId } });
  if (query.data) return <LoadedOpinions key={tenderId} head={query.data} />;
  return (
    <Page title={t('title')} crumbs={[{ label: t('tenders'), link: { to: '/tenders' } }]}>
      <QueryView query={query} skeleton={<SkeletonRows rows={10} />} missing={<NotThere way={<ButtonLink to="/tenders">{t('tenders')}</ButtonLink>} />}>
        {() => null}
      </QueryView>
    </Page>
  );
};

const LoadedOpinions = ({ head: { tender, opinionsOnTender } }: { readonly head: OpinionsHeadQuery }) => {
  const t = useMessages(opinionsMessages);
  const [view, change] = useSearchState(readView);
  const pulse = useOpinionsLive(tender.id);
  return (
    <Page
      title={t('title')}
      crumbs={[
        { label: t('tenders'), link: { to: '/tenders' } },
        { label: tender.title, link: { to: '/tenders/$tenderId', params: { tenderId: tender.id } } },
      ]}
      toolbar={
        <>
          <Visibility to="cooperative" />
          <Spacer />
          <ButtonLink to="/tenders/$tenderId/requirements" params={{ tenderId: tender.id }} variant="default" leftSection={<IconListCheck size={16} stroke={1.6} aria-hidden />}>
            {t('requirements')}
          </ButtonLink>
        </>
      }
    >
      <PulseContext value={pulse}>
        <p className={classes.who}>{t('who')}</p>
        <section className={classes.part} aria-label={t('opinions.title')}>
          <div className={classes.partHead}>
            <h2>{t('opinions.title')}</h2>
            <p className={classes.quiet}>{t('opinions.hint')}</p>
          </div>
          <OpinionRows tenderId={tender.id} />
        </section>
        <ClauseList tenderId={tender.id} view={view} change={change} can={opinionsOnTender} />
      </PulseContext>
    </Page>
  );
};
