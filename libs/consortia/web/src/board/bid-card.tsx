import { WHOLE } from '@shoal/consortia-domain';
import { DeadlineChip, formatShareNumber, Glyph, RowLink, useFormat, useMessages, WonAmount } from '@shoal/ui';
import { amountOf, membersOf, progressOf } from '../bid-figures';
import type { BidCardFragment } from '../generated/graphql';
import { MemberChips } from '../member-chips';
import { ProgressBar } from '../progress-bar';
import { useBidWords } from '../use-bid-words';
import classes from './bid-card.module.css';
import { boardMessages } from './board.messages';
import { MyPart } from './my-part';

interface BidProps {
  readonly bid: BidCardFragment;
}

/** Buyer, title, amount, what comes next, who takes part, how far it is, and our part. */
export const BidCard = ({ bid }: BidProps) => (
  <article className={classes.card} data-invited={bid.mine?.state === 'INVITED' || undefined}>
    <div className={classes.line}>
      <span className={classes.buyer}>{bid.tender.buyer || bid.tender.noticeInstitution}</span>
      <Due bid={bid} />
    </div>
    <h3 className={classes.title}>
      <RowLink to="/bids/$bidId" params={{ bidId: bid.id }}>
        {bid.title}
      </RowLink>
    </h3>
    <div className={classes.line}>
      <span className={classes.amount}>
        <WonAmount won={amountOf(bid.tender)} strong />
      </span>
      <Next bid={bid} />
    </div>
    <MemberChips participations={bid.consortium.participations} />
    <Progress bid={bid} />
    <footer className={classes.mine}>
      <MyPart bid={bid} />
    </footer>
  </article>
);

/** The days left to the next deadline, or how long the bidding is over while it has not been handed in. */
const Due = ({ bid }: BidProps) => {
  const handedIn = bid.stage === 'SUBMITTED' || bid.stage === 'RESULT';
  const at = bid.nextDeadline?.at ?? (handedIn ? null : bid.tender.closesAt);
  return at ? <DeadlineChip at={at} /> : null;
};

const Next = ({ bid }: BidProps) => {
  const t = useMessages(boardMessages);
  const words = useBidWords();
  const format = useFormat();
  const { nextDeadline: next, tender } = bid;
  if (next)
    return (
      <span className={classes.quiet} title={words.deadline(next.kind)}>
        {words.deadlineShort(next.kind)} {format.dayShort(next.at)} {format.time(next.at)}
      </span>
    );
  return tender.opensAt ? <span className={classes.quiet}>{t('opened', { when: format.dayShort(tender.opensAt) })}</span> : null;
};

/** While forming: shares and answers; from writing on: the sections. */
const Progress = ({ bid }: BidProps) => {
  const t = useMessages(boardMessages);
  const early = bid.stage === 'DISCOVERY' || bid.stage === 'FORMING';
  const sections = bid.proposal?.sections ?? [];
  if (early) return <Forming bid={bid} />;
  if (sections.length === 0) return null;
  return (
    <div className={classes.progress}>
      <ProgressBar sections={sections} />
      <span>{t('confirmed', progressOf(sections))}</span>
    </div>
  );
};

const Forming = ({ bid }: BidProps) => {
  const t = useMessages(boardMessages);
  const members = membersOf(bid.consortium.participations);
  const waiting = members.filter((member) => member.state === 'INVITED').length;
  const complete = waiting === 0 && bid.consortium.totalBasisPoints === WHOLE;
  return (
    <div className={classes.forming}>
      <span>{t('shares', { total: formatShareNumber(bid.consortium.totalBasisPoints) })}</span>
      {waiting > 0 && <span>{t('unanswered', { count: waiting })}</span>}
      {complete && (
        <span className={classes.complete}>
          <Glyph name="tick" />
          {t('complete')}
        </span>
      )}
    </div>
  );
};
