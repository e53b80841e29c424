import { formatShare, Glyph, useMessages } from '@shoal/ui';
import { ownedBy, progressOf } from '../bid-figures';
import type { BidCardFragment } from '../generated/graphql';
import { useViewer } from '../use-viewer';
import classes from './bid-card.module.css';
import { boardMessages } from './board.messages';

/** Our share and our sections, or that our answer is awaited. */
export const MyPart = ({ bid }: { readonly bid: BidCardFragment }) => {
  const t = useMessages(boardMessages);
  const firmId = useViewer()?.firm?.id;
  if (bid.mine?.state === 'INVITED')
    return (
      <span className={classes.asked}>
        <Glyph name="triangle" />
        {t('answerNeeded')}
      </span>
    );
  const mine = ownedBy(bid.proposal?.sections ?? [], firmId);
  return (
    <>
      {t('mine')}{' '}
      <b className={classes.figures}>
        {bid.mine && t('myShare', { share: formatShare(bid.mine.shareBasisPoints) })}
        {' · '}
        {mine.length > 0 ? t('mySections', progressOf(mine)) : t('noSections')}
      </b>
    </>
  );
};
