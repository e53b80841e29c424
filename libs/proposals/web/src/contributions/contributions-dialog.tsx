import { useQuery } from '@apollo/client/react';
import { Modal } from '@mantine/core';
import { EmptyState, QueryView, SkeletonRows, uiMessages, useMessages, useSearchState } from '@shoal/ui';
import { lazy, Suspense } from 'react';
import { ProposalContributionsDocument, type ProposalContributionsQuery } from '../generated/graphql';
import { useNarrow } from '../page/use-media';
import { useProposalRoom } from '../proposal/proposal-room';
import { ContributionTable } from './contribution-table';
import { contributionsMessages } from './contributions.messages';
import classes from './contributions.module.css';

export type Contributions = ProposalContributionsQuery['proposalContributions'];

/** The chart brings a library of its own: only whoever opens it fetches it. */
const Chart = lazy(async () => ({ default: (await import('./contribution-chart')).ContributionChart }));

/** The dialog has an address: `?contributions=true`. */
export const useContributionsAddress = () => {
  const [{ contributions }, change] = useSearchState((search) => ({ contributions: search['contributions'] === true || undefined }));
  return { opened: contributions === true, open: () => void change({ contributions: true }, { push: true }), close: () => void change({ contributions: undefined }) };
};

/** Which firm has how much in the text: in the whole proposal and in each section, as a picture and as a table. */
export const ContributionsDialog = () => {
  const address = useContributionsAddress();
  const t = useMessages(contributionsMessages);
  const ui = useMessages(uiMessages);
  const narrow = useNarrow();
  return (
    <Modal opened={address.opened} onClose={address.close} title={t('title')} size={880} fullScreen={narrow} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <Loaded />
    </Modal>
  );
};

const Loaded = () => {
  const { proposalId } = useProposalRoom();
  const t = useMessages(contributionsMessages);
  const query = useQuery(ProposalContributionsDocument, { variables: { proposalId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={8} />}>
      {({ proposalContributions: contributions }) => (
        <div className={classes.contributions}>
          <p className={classes.quiet}>
            {t('what')} {contributions.closedSections > 0 && t('closed', { count: contributions.closedSections })}
          </p>
          {contributions.firms.length === 0 ? (
            <EmptyState>{t('empty')}</EmptyState>
          ) : (
            <>
              <Suspense fallback={<SkeletonRows rows={8} />}>
                <Chart contributions={contributions} />
              </Suspense>
              <ContributionTable contributions={contributions} />
            </>
          )}
        </div>
      )}
    </QueryView>
  );
};
