import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMessages } from '@shoal/ui';
import type { ReviewDetailFragment } from '../../generated/graphql';
import { reviewMessages } from '../review.messages';
import { detailMessages } from './detail.messages';
import classes from './detail.module.css';

interface DoubtsPartProps {
  readonly requirement: ReviewDetailFragment;
  readonly onSettle: (() => void) | null;
}

/** What a person should look at, why, and that somebody has. */
export const DoubtsPart = ({ requirement: { doubts, doubtsSettled }, onSettle }: DoubtsPartProps) => {
  const t = useMessages(detailMessages);
  const words = useMessages(reviewMessages);
  if (doubts.length === 0) return null;
  const Icon = doubtsSettled ? IconCheck : IconAlertTriangle;
  return (
    <section className={classes.doubts} data-settled={doubtsSettled || undefined} aria-label={t(doubtsSettled ? 'settled' : 'doubts')}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt}>
            <strong>{words(`doubt.${doubt}`)}</strong> {words(`doubtWhy.${doubt}`)}
          </li>
        ))}
      </ul>
      {doubtsSettled ? (
        <span>{t('settled')}</span>
      ) : (
        onSettle && (
          <Button size="xs" variant="default" onClick={onSettle}>
            {t('settle')}
          </Button>
        )
      )}
    </section>
  );
};
