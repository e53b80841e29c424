import { formatShare, SkeletonRows, useMessages } from '@shoal/ui';
import type { BidRoomFragment } from '../generated/graphql';
import { useViewer } from '../use-viewer';
import { overviewMessages } from './overview.messages';
import classes from './overview.module.css';
import { type ProgressSection, SectionRows } from './proposal-progress';

const SHOWN = 5;

interface MySectionsLeftProps {
  readonly bid: BidRoomFragment;
  readonly sections: readonly ProgressSection[];
}

/** Undated ones last. */
const byDue = (a: ProgressSection, b: ProgressSection): number => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');

/** What is left for the viewer's firm and for the viewer by name, the most urgent first. */
export const MySectionsLeft = ({ bid, sections }: MySectionsLeftProps) => {
  const t = useMessages(overviewMessages);
  const viewer = useViewer();
  // Before it is known who looks, everything would look like nobody's.
  if (!viewer) return <SkeletonRows />;
  const mine = sections.filter((section) => section.ownerFirm.id === viewer.firm?.id || section.writers.some((writer) => writer.id === viewer.id));
  const left = mine.filter((section) => section.state !== 'CONFIRMED').sort(byDue);
  return (
    <section className={classes.block}>
      <h2 className={classes.title}>
        {t('mine')} <span className={classes.quiet}>{bid.mine && t('myTerms', { share: formatShare(bid.mine.shareBasisPoints) })}</span>
      </h2>
      <p className={classes.quiet}>{mine.length === 0 ? t('myNone') : left.length === 0 ? t('myDone') : t('mySections', { count: left.length })}</p>
      <SectionRows bidId={bid.id} sections={left.slice(0, SHOWN)} />
      {left.length > SHOWN && (
        <details className={classes.more}>
          <summary>{t('more', { count: left.length - SHOWN })}</summary>
          <SectionRows bidId={bid.id} sections={left.slice(SHOWN)} />
        </details>
      )}
    </section>
  );
};
