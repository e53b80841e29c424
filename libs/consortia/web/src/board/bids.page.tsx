import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { ButtonLink, EmptyState, LoadMore, Page, QueryView, SkeletonRows, useMessages, useNow, useSearchState } from '@shoal/ui';
import { BidsDocument } from '../generated/graphql';
import { useViewer } from '../use-viewer';
import { BidBoard } from './bid-board';
import { byNextDeadline, filterBids, readBidFilters } from './bid-filters';
import { BidTable } from './bid-table';
import { BidTools } from './bid-tools';
import { boardMessages } from './board.messages';

const ROWS = 100;

/** 입찰: the own firm's bids by stage, as a board or a table; view and filters live in the address. */
export const BidsPage = () => {
  const t = useMessages(boardMessages);
  const viewer = useViewer();
  const now = useNow();
  const [filters, change] = useSearchState(readBidFilters);
  const query = useQuery(BidsDocument, { variables: { first: ROWS } });
  const all = query.data?.bids.nodes ?? [];
  const shown = filterBids(all, filters, viewer?.firm?.id, now).sort(byNextDeadline);
  const layout = filters.view === 'table' ? 'wide' : 'fill';
  return (
    <Page title={t('title')} layout={layout} toolbar={<BidTools all={all} shown={shown} filters={filters} change={change} />}>
      <QueryView query={query} skeleton={<SkeletonRows rows={10} height={44} />}>
        {({ bids }) => {
          if (bids.totalCount === 0) return <NoBids />;
          if (shown.length === 0) return <NoneMatches onClear={() => void change({ lead: undefined, role: undefined, due: undefined })} />;
          const Bids = filters.view === 'table' ? BidTable : BidBoard;
          return (
            <>
              <Bids bids={shown} />
              <LoadMore connection={bids} onMore={(after) => query.fetchMore({ variables: { after } })} />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
};

const NoBids = () => {
  const t = useMessages(boardMessages);
  const viewer = useViewer();
  if (viewer?.viewerCan.openBid) return <EmptyState action={<ButtonLink to="/bids/new">{t('toTenders')}</ButtonLink>}>{t('empty')}</EmptyState>;
  return <EmptyState>{t(viewer?.firm ? 'emptyMember' : 'emptyOffice')}</EmptyState>;
};

const NoneMatches = ({ onClear }: { readonly onClear: () => void }) => {
  const t = useMessages(boardMessages);
  return (
    <EmptyState
      action={
        <Button variant="default" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      }
    >
      {t('none')}
    </EmptyState>
  );
};
