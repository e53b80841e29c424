import { skipToken, useQuery } from '@apollo/client/react';
import { ButtonLink, EmptyState, ErrorNotice, Page, SkeletonRows, useMessages, useSearchState } from '@shoal/ui';
import { consortiaMessages } from '../consortia.messages';
import { type BidCardFragment, BidsDocument, ChosenTenderDocument, type FirmBadgeFragment } from '../generated/graphql';
import { useViewer } from '../use-viewer';
import { OpenBidForm } from './open-bid-form';
import { openBidMessages } from './open-bid.messages';
import { TenderPicker } from './tender-picker';
import classes from './open-bid.module.css';

const BIDS = 100;

/** Opens a bid: tender (in the address), method, firms with shares; says who will see it. */
export const OpenBidPage = () => {
  const t = useMessages(openBidMessages);
  const words = useMessages(consortiaMessages);
  const viewer = useViewer();
  return (
    <Page title={t('title')} crumbs={[{ label: words('bids'), link: { to: '/bids' } }]}>
      {viewer ? viewer.firm && viewer.viewerCan.openBid ? <Choosing own={viewer.firm} /> : <NotAllowed /> : <SkeletonRows />}
    </Page>
  );
};

const NotAllowed = () => {
  const t = useMessages(openBidMessages);
  return (
    <EmptyState
      action={
        <ButtonLink to="/bids" variant="default">
          {t('back')}
        </ButtonLink>
      }
    >
      {t('notAllowed')}
    </EmptyState>
  );
};

/** The bid for this tender in which the own firm takes part already: a second one would be refused in the end. */
const useOwnBid = (tenderId: string | undefined): BidCardFragment | undefined => {
  const { data } = useQuery(BidsDocument, tenderId ? { variables: { first: BIDS } } : skipToken);
  return data?.bids.nodes.find((bid) => bid.tender.id === tenderId && bid.mine?.state === 'ACCEPTED');
};

const Taken = ({ bid }: { readonly bid: BidCardFragment }) => {
  const t = useMessages(openBidMessages);
  return (
    <div className={classes.taken}>
      <p>{t('taken', { title: bid.title })}</p>
      <ButtonLink to="/bids/$bidId" params={{ bidId: bid.id }} variant="default">
        {t('toOwn')}
      </ButtonLink>
    </div>
  );
};

const Choosing = ({ own }: { readonly own: FirmBadgeFragment }) => {
  const t = useMessages(openBidMessages);
  const [{ tender: tenderId }, change] = useSearchState((search) => ({ tender: typeof search['tender'] === 'string' ? search['tender'] : undefined }));
  const query = useQuery(ChosenTenderDocument, tenderId ? { variables: { tenderId } } : skipToken);
  const tender = tenderId ? query.data?.tender : undefined;
  const taken = useOwnBid(tenderId);
  return (
    <div className={classes.page}>
      <TenderPicker chosen={tender} onChoose={(id) => void change({ tender: id })} />
      {tenderId && !tender && !query.error && <SkeletonRows />}
      {tenderId && <ErrorNotice error={query.error} onRetry={query.refetch} />}
      {tender && !tender.viewerCan.openBid && <p className={classes.warning}>{t('closed')}</p>}
      {tender?.viewerCan.openBid && (taken ? <Taken bid={taken} /> : <OpenBidForm key={tender.id} tender={tender} own={own} />)}
    </div>
  );
};
