import { IconAlertTriangle } from '@tabler/icons-react';
import { FirmChip, StateMark, TextLink, useMessages } from '@shoal/ui';
import type { ReviewTouchFragment } from '../../generated/graphql';
import { changesMessages } from './changes.messages';
import classes from './changes.module.css';

interface TouchesProps {
  readonly touches: readonly ReviewTouchFragment[];
  /** What is new touches nothing yet. */
  readonly isNew: boolean;
}

/** Owners, sections and texts of the viewer's own bids that rest on the requirement. */
export const Touches = ({ touches, isNew }: TouchesProps) => {
  const t = useMessages(changesMessages);
  const real = touches.filter(({ item }) => item.ownerFirm !== null || item.answerCount > 0);
  if (isNew || touches.length === 0) return null;
  if (real.length === 0) return <p className={classes.quiet}>{t('touchesNothing')}</p>;
  return (
    <section className={classes.touches} aria-label={t('touches')}>
      <h4>{t('touches')}</h4>
      {real.map((touch) => (
        <Touch key={touch.item.id} touch={touch} />
      ))}
    </section>
  );
};

const Touch = ({ touch: { bidId, item } }: { readonly touch: ReviewTouchFragment }) => {
  const t = useMessages(changesMessages);
  const sections = item.answers.flatMap(({ section }) => (section ? [section] : []));
  const unique = [...new Map(sections.map((section) => [section.id, section])).values()];
  const hidden = item.answerCount - item.answers.length;
  return (
    <div className={classes.touch}>
      {item.ownerFirm ? <FirmChip firm={item.ownerFirm} small /> : <span>{t('nobody')}</span>}
      {item.ownerPerson && <span>{item.ownerPerson.name}</span>}
      {item.state === 'CONFIRMED' ? (
        <span className={classes.confirmed}>
          <IconAlertTriangle size={14} stroke={1.6} aria-hidden /> {t('confirmed')}
        </span>
      ) : (
        <span>{t(`item.${item.state}`)}</span>
      )}
      {unique.map(({ id, number, title, state }) => (
        <span key={id} className={classes.section}>
          <TextLink to="/bids/$bidId/proposal" params={{ bidId }} hash={`section-${id}`}>
            {number} {title}
          </TextLink>
          <StateMark of="section" state={state} />
        </span>
      ))}
      {hidden > 0 && <span className={classes.quiet}>{t('more', { count: hidden })}</span>}
      <TextLink to="/bids/$bidId/requirements" params={{ bidId }}>
        {t('toMatrix')}
      </TextLink>
    </div>
  );
};
