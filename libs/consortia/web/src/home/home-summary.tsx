import { useFormat, useMessages, useNow } from '@shoal/ui';
import type { BidCardFragment } from '../generated/graphql';
import { useBidWords } from '../use-bid-words';
import { homeMessages } from './home.messages';
import classes from './home.module.css';

interface HomeSummaryProps {
  readonly today: number;
  readonly late: number;
  readonly bids: readonly BidCardFragment[];
}

/** One line: how much is due today and late, and the deadline that comes first. */
export const HomeSummary = ({ today, late, bids }: HomeSummaryProps) => {
  const t = useMessages(homeMessages);
  const words = useBidWords();
  const format = useFormat();
  const now = useNow();
  const first = bids
    .flatMap((bid) => (bid.nextDeadline ? [{ title: bid.title, kind: bid.nextDeadline.kind, at: bid.nextDeadline.at }] : []))
    .filter((deadline) => Date.parse(deadline.at) > now.getTime())
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
  return (
    <p className={classes.summary}>
      {late > 0 && <b className={classes.late}>{t('summary.late', { count: late })} </b>}
      {today > 0 ? t('summary.today', { count: today }) : t('summary.none')}{' '}
      {first && (
        <span>
          {t('summary.next', {
            when: format.instant(first.at, { year: false }),
            kind: words.deadline(first.kind),
            bid: first.title,
          })}
        </span>
      )}
    </p>
  );
};
