import { useMessages } from '@shoal/ui';
import type { ReviewCardFragment, ReviewUnderstoodFragment } from '../../generated/graphql';
import { reviewMessages } from '../review.messages';
import { infoMessages } from './info.messages';
import classes from './info.module.css';
import { PlaceButton } from './place-button';

/** The cards against the summary table: listed, not guessed. */
export const Reconciliation = ({ reconciliation }: { readonly reconciliation: ReviewUnderstoodFragment['reconciliation'] }) => {
  const t = useMessages(infoMessages);
  const { summaryCount, missing, extra, duplicates, counts } = reconciliation;
  const agrees = summaryCount > 0 && missing.length + extra.length + duplicates.length + counts.length === 0;
  return (
    <section className={classes.section}>
      <h2>{t('reconcile')}</h2>
      <p className={classes.quiet}>
        {summaryCount > 0 ? t('summary', { count: summaryCount }) : t('noSummary')} {agrees && t('agrees')}
      </p>
      <Cards title={t('missing')} cards={missing} />
      <Cards title={t('extra')} cards={extra} />
      <Cards title={t('duplicates')} cards={duplicates.flat()} />
      {counts.length > 0 && (
        <>
          <h3>
            {t('counts')} <span className={classes.number}>{counts.length}</span>
          </h3>
          <ul className={classes.list}>
            {counts.map(({ category, stated, found, place }) => (
              <li key={category}>
                <PlaceButton place={place}>{t('count', { category, stated, found })}</PlaceButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

const Cards = ({ title, cards }: { readonly title: string; readonly cards: readonly ReviewCardFragment[] }) => {
  const words = useMessages(reviewMessages);
  if (cards.length === 0) return null;
  return (
    <>
      <h3>
        {title} <span className={classes.number}>{cards.length}</span>
      </h3>
      <ul className={classes.list}>
        {cards.map(({ code, title: name, place }, at) => (
          <li key={at}>
            <PlaceButton place={place}>
              <strong>{code ?? words('noCode')}</strong> {name || words('noTitle')}
            </PlaceButton>
          </li>
        ))}
      </ul>
    </>
  );
};
