import { StateMark, TextLink, useMessages } from '@shoal/ui';
import { ownedBy, progressOf } from '../bid-figures';
import type { BidCardFragment, SectionState } from '../generated/graphql';
import { ProgressBar } from '../progress-bar';
import { useViewer } from '../use-viewer';
import { homeMessages } from './home.messages';
import classes from './home.module.css';

const STATES: readonly SectionState[] = ['CONFIRMED', 'REVIEW', 'WRITING', 'EMPTY'];

/** How far the own firm's sections are, in all and bid by bid. */
export const OurSections = ({ bids }: { readonly bids: readonly BidCardFragment[] }) => {
  const t = useMessages(homeMessages);
  const firmId = useViewer()?.firm?.id;
  const mine = bids.map((bid) => ({ bid, sections: ownedBy(bid.proposal?.sections ?? [], firmId) })).filter(({ sections }) => sections.length > 0);
  const all = mine.flatMap(({ sections }) => sections);
  if (all.length === 0)
    return (
      <>
        <h3 className={classes.sideTitle}>{t('ours')}</h3>
        <p className={classes.quiet}>{t('oursNone')}</p>
      </>
    );
  return (
    <>
      <h3 className={classes.sideTitle}>{t('oursOf', { count: all.length })}</h3>
      <p className={classes.states}>
        {STATES.map((state) => ({ state, count: all.filter((section) => section.state === state).length }))
          .filter(({ count }) => count > 0)
          .map(({ state, count }) => (
            <StateMark key={state} of="section" state={state}>
              {count}
            </StateMark>
          ))}
      </p>
      <ul className={classes.bids}>
        {mine.map(({ bid, sections }) => (
          <li key={bid.id}>
            <TextLink to="/bids/$bidId/proposal" params={{ bidId: bid.id }} className={classes.bidLink}>
              {bid.title}
            </TextLink>
            <ProgressBar sections={sections} />
            <span className={classes.quiet}>{t('confirmed', progressOf(sections))}</span>
          </li>
        ))}
      </ul>
    </>
  );
};
