import { useFormat, useListKeys, useMessages, useStateWord } from '@shoal/ui';
import { amountOf, sumOf } from '../bid-figures';
import type { BidCardFragment, BidStage } from '../generated/graphql';
import { BidCard } from './bid-card';
import { boardMessages } from './board.messages';
import classes from './board.module.css';

const STAGES: readonly BidStage[] = ['DISCOVERY', 'FORMING', 'WRITING', 'REVIEW', 'SUBMITTED', 'RESULT'];

interface BidsProps {
  readonly bids: readonly BidCardFragment[];
}

/** One column a stage; J/K walk through all cards. */
export const BidBoard = ({ bids }: BidsProps) => {
  const onKeyDown = useListKeys();
  return (
    <div className={classes.board} onKeyDown={onKeyDown}>
      {STAGES.map((stage) => (
        <Column key={stage} stage={stage} bids={bids.filter((bid) => bid.stage === stage)} />
      ))}
    </div>
  );
};

const Column = ({ stage, bids }: BidsProps & { readonly stage: BidStage }) => {
  const t = useMessages(boardMessages);
  const word = useStateWord();
  const format = useFormat();
  return (
    <section className={classes.column} data-empty={bids.length === 0 || undefined}>
      <header className={classes.head}>
        <h2 className={classes.stage}>{word('bid', stage)}</h2>
        <span className={classes.count}>{bids.length}</span>
        {bids.length > 0 && <span className={classes.sum}>{format.won(sumOf(bids.map((bid) => amountOf(bid.tender))))}</span>}
      </header>
      <ul className={classes.cards}>
        {bids.map((bid) => (
          <li key={bid.id}>
            <BidCard bid={bid} />
          </li>
        ))}
        {bids.length === 0 && <li className={classes.none}>{t('emptyStage')}</li>}
      </ul>
    </section>
  );
};
