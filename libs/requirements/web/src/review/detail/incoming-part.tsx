import { Button } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import type { RequirementField, ReviewDetailFragment } from '../../generated/graphql';
import { reviewMessages } from '../review.messages';
import { detailMessages } from './detail.messages';
import classes from './detail.module.css';
import { DiffText } from './diff-text';
import { shownText } from './typed-texts';

interface IncomingPartProps {
  readonly requirement: ReviewDetailFragment;
  /** Null: may not decide. */
  readonly onDecide: ((requirement: ReviewDetailFragment, fields: readonly RequirementField[], isAccepted: boolean) => unknown) | null;
}

/** Where a newer RFP says something else of what a person corrected: both, and one's choice. */
export const IncomingPart = ({ requirement, onDecide }: IncomingPartProps) => {
  const t = useMessages(detailMessages);
  const words = useMessages(reviewMessages);
  const waiting = requirement.corrections.filter(({ isIncoming }) => isIncoming);
  if (waiting.length === 0) return null;
  const all = waiting.map(({ field }) => field);
  return (
    <section className={classes.incoming} aria-labelledby="incoming-title">
      <h3 id="incoming-title">{t('incoming.title')}</h3>
      <p className={classes.intro}>{t('incoming.intro')}</p>
      {waiting.map(({ field, inRfp }) => (
        <div key={field} className={classes.decision}>
          <h4>{words(`field.${field}`)}</h4>
          <DiffText before={shownText(requirement, field)} after={inRfp} />
          {onDecide && (
            <div className={classes.acts}>
              <Button size="xs" aria-label={t('incoming.acceptOf', { field: words(`field.${field}`) })} onClick={() => onDecide(requirement, [field], true)}>
                {t('incoming.accept')}
              </Button>
              <Button size="xs" variant="default" aria-label={t('incoming.keepOf', { field: words(`field.${field}`) })} onClick={() => onDecide(requirement, [field], false)}>
                {t('incoming.keep')}
              </Button>
            </div>
          )}
        </div>
      ))}
      {onDecide && waiting.length > 1 && (
        <div className={classes.acts}>
          <Button size="xs" onClick={() => onDecide(requirement, all, true)}>
            {t('incoming.acceptAll')}
          </Button>
          <Button size="xs" variant="default" onClick={() => onDecide(requirement, all, false)}>
            {t('incoming.keepAll')}
          </Button>
        </div>
      )}
    </section>
  );
};
