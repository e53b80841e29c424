import { ButtonLink, DeadlineChip, ErrorNotice, hasErrorCode, NotThere, Page, type PageTab, PageTabs, SkeletonRows, useFormat, useMessages } from '@shoal/ui';
import type { ReactNode } from 'react';
import { consortiaMessages } from '../consortia.messages';
import type { BidRoomFragment } from '../generated/graphql';
import { MemberChips } from '../member-chips';
import { useBidWords } from '../use-bid-words';
import classes from './bid-layout.module.css';
import { roomMessages } from './room.messages';
import { useBidRoom } from './use-bid-room';

interface BidLayoutProps {
  readonly bidId: string;
  readonly children: ReactNode;
}

/** The bid room's frame: breadcrumb with the days left, tabs, members with their shares. */
export const BidLayout = ({ bidId, children }: BidLayoutProps) => {
  const words = useMessages(consortiaMessages);
  const { bid, error, refetch } = useBidRoom(bidId);
  if (bid) return <Room bid={bid}>{children}</Room>;
  return (
    <Page title={words('bids')}>
      {error ? hasErrorCode(error, 'NOT_FOUND') ? <NoSuchBid /> : <ErrorNotice error={error} onRetry={refetch} /> : <SkeletonRows />}
    </Page>
  );
};

const NoSuchBid = () => {
  const t = useMessages(roomMessages);
  return <NotThere way={<ButtonLink to="/bids">{t('toBids')}</ButtonLink>}>{t('whoSees')}</NotThere>;
};

const Room = ({ bid, children }: { readonly bid: BidRoomFragment; readonly children: ReactNode }) => {
  const words = useMessages(consortiaMessages);
  const { method } = useBidWords();
  const right = (
    <>
      <span className={classes.method}>{method(bid.consortium.method)}</span>
      <MemberChips participations={bid.consortium.participations} withShares />
    </>
  );
  return (
    <Page
      title={bid.title}
      crumbs={[{ label: words('bids'), link: { to: '/bids' } }]}
      meta={<Meta bid={bid} />}
      layout="none"
      tabs={<PageTabs tabs={useTabs(bid)} right={right} />}
    >
      <Cancelled bid={bid} />
      {children}
    </Page>
  );
};

const useTabs = (bid: BidRoomFragment): PageTab[] => {
  const t = useMessages(roomMessages);
  const params = { bidId: bid.id };
  const problems = bid.stage === 'DISCOVERY' ? 0 : bid.consortium.problems.length;
  return [
    { label: t('overview'), link: { to: '/bids/$bidId', params }, exact: true },
    ...(bid.viewerCan.readProposal ? textTabs(bid.id, t('requirements'), t('proposal')) : []),
    { label: t('consortium'), link: { to: '/bids/$bidId/consortium', params }, ...(problems > 0 && { count: problems, urgent: true }) },
  ];
};

/** What stands in them is the participants' own. */
const textTabs = (bidId: string, requirements: string, proposal: string): PageTab[] => [
  { label: requirements, link: { to: '/bids/$bidId/requirements', params: { bidId } } },
  { label: proposal, link: { to: '/bids/$bidId/proposal', params: { bidId } } },
];

const Meta = ({ bid }: { readonly bid: BidRoomFragment }) => {
  const { deadline } = useBidWords();
  const format = useFormat();
  const next = bid.nextDeadline;
  if (!next) return null;
  return (
    <span className={classes.meta}>
      <DeadlineChip at={next.at} withClock />
      <span className={classes.next}>
        {format.instant(next.at, { year: false })} {deadline(next.kind)}
      </span>
    </span>
  );
};

const Cancelled = ({ bid }: { readonly bid: BidRoomFragment }) => {
  const t = useMessages(roomMessages);
  return bid.tender.status === 'CANCELLED' ? (
    <p className={classes.cancelled} role="status">
      {t('cancelled')}
    </p>
  ) : null;
};
