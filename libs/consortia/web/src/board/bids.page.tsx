import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { ButtonLink, EmptyState, LoadMore, Page, QueryView, SkeletonRows, useMessages, useSearchState } from '@shoal/ui';
import { BidsDocument } from '../generated/graphql';
import { useViewer, type Viewer } from '../use-viewer';
import { BidBoard } from './bid-board';
import { byNextDeadline, isNarrowed, queryOf, readBidFilters } from './bid-filters';
import { BidTable } from './bid-table';
import { BidTools } from './bid-tools';
import { boardMessages } from './board.messages';

const ROWS = 100;

/** 입찰: the own firm's bids by stage, as a board or a table; view and filters live in the address. */
export const BidsPage = () => {
  const t = useMessages(boardMessages);
  const viewer = useViewer();
  const [filters, change] = useSearchState(readBidFilters);
  const query = useQuery(BidsDocument, { variables: { first: ROWS, ...queryOf(filters) } });
  const shown = [...(query.data?.bids.nodes ?? [])].sort(byNextDeadline);
  const layout = filters.view === 'table' ? 'wide' : 'fill';
  return (
    <Page title={t('title')} layout={layout} toolbar={<BidTools shown={shown} filters={filters} change={change} />}>
      <QueryView query={query} skeleton={<SkeletonRows rows={10} height={44} />}>
        {({ bids }) => {
          if (bids.totalCount === 0 && !isNarrowed(filters)) return viewer ? <NoBids viewer={viewer} /> : <SkeletonRows />;
          if (bids.totalCount === 0) return <NoneMatches onClear={() => void change({ lead: undefined, role: undefined, due: undefined })} />;
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

const NoBids = ({ viewer }: { readonly viewer: Viewer }) => {
  const t = useMessages(boardMessages);
  if (viewer.viewerCan.openBid) return <EmptyState action={<ButtonLink to="/bids/new">{t('toTenders')}</ButtonLink>}>{t('empty')}</EmptyState>;
  return <EmptyState>{t(viewer.firm ? 'emptyMember' : 'emptyOffice')}</EmptyState>;
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
