import { type Column, DataTable, DeadlineChip, formatShare, RowLink, StateMark, useFormat, useMessages, WonAmount } from '@shoal/ui';
import { amountOf, ownedBy, progressOf } from '../bid-figures';
import type { BidCardFragment } from '../generated/graphql';
import { MemberChips } from '../member-chips';
import { useBidWords } from '../use-bid-words';
import { useViewer } from '../use-viewer';
import classes from './bid-table.module.css';
import { boardMessages } from './board.messages';
import { MyPart } from './my-part';

interface BidProps {
  readonly bid: BidCardFragment;
}

/** The same bids as rows. */
export const BidTable = ({ bids }: { readonly bids: readonly BidCardFragment[] }) => {
  const t = useMessages(boardMessages);
  const firmId = useViewer()?.firm?.id;
  const sections = (bid: BidCardFragment): string => {
    const mine = ownedBy(bid.proposal?.sections ?? [], firmId);
    return mine.length > 0 ? `${progressOf(mine).done}/${mine.length}` : '–';
  };
  const columns: Column<BidCardFragment>[] = [
    { key: 'title', header: t('column.title'), cell: (bid) => <Title bid={bid} /> },
    { key: 'stage', header: t('column.stage'), width: '92px', cell: (bid) => <StateMark of="bid" state={bid.stage} /> },
    { key: 'amount', header: t('column.amount'), width: '96px', align: 'right', cell: (bid) => <WonAmount won={amountOf(bid.tender)} /> },
    { key: 'due', header: t('column.due'), width: '248px', cell: (bid) => <Due bid={bid} /> },
    { key: 'members', header: t('column.members'), width: '248px', from: 80, cell: (bid) => <MemberChips participations={bid.consortium.participations} /> },
    { key: 'share', header: t('column.share'), width: '96px', align: 'right', from: 64, cell: (bid) => <Share bid={bid} /> },
    { key: 'sections', header: t('column.sections'), width: '80px', align: 'right', from: 64, cell: sections },
  ];
  return <DataTable caption={t('caption')} columns={columns} rows={bids} rowKey={(bid) => bid.id} narrow={(bid) => <NarrowBid bid={bid} />} />;
};

const Title = ({ bid }: BidProps) => (
  <div className={classes.title}>
    <RowLink to="/bids/$bidId" params={{ bidId: bid.id }}>
      {bid.title}
    </RowLink>
    <span className={classes.quiet}>{bid.tender.buyer || bid.tender.noticeInstitution}</span>
  </div>
);

const Due = ({ bid }: BidProps) => {
  const words = useBidWords();
  const format = useFormat();
  const next = bid.nextDeadline;
  if (!next) return <>–</>;
  return (
    <span className={classes.due}>
      <DeadlineChip at={next.at} />
      <span>
        {words.deadlineShort(next.kind)} {format.dayShort(next.at)} {format.time(next.at)}
      </span>
    </span>
  );
};

const Share = ({ bid }: BidProps) => {
  const t = useMessages(boardMessages);
  if (!bid.mine) return <>–</>;
  return (
    <>
      {formatShare(bid.mine.shareBasisPoints)}
      {bid.mine.state === 'INVITED' && <span className={classes.asked}> {t('invited')}</span>}
    </>
  );
};

const NarrowBid = ({ bid }: BidProps) => (
  <div className={classes.narrow}>
    <Title bid={bid} />
    <div className={classes.line}>
      <StateMark of="bid" state={bid.stage} />
      <WonAmount won={amountOf(bid.tender)} />
    </div>
    <Due bid={bid} />
    <MemberChips participations={bid.consortium.participations} />
    <div className={classes.quiet}>
      <MyPart bid={bid} />
    </div>
  </div>
);
