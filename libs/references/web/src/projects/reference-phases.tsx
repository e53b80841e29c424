import { useFormat, useMessages } from '@shoal/ui';
import type { ReferenceDetailFragment } from '../generated/graphql';
import { Section } from '../registry/section';
import classes from './reference.module.css';
import { referencesMessages } from './references.messages';
import { useReferenceWords } from './use-reference-words';

/** 장기계속계약의 차수. */
export const ReferencePhases = ({ reference }: { readonly reference: ReferenceDetailFragment }) => {
  const t = useMessages(referencesMessages);
  const words = useReferenceWords();
  const format = useFormat();
  return (
    <Section title={t('section.phases')}>
      <ul className={classes.rows}>
        {reference.phases.map(({ id, name, amount, partAmount, completedOn }) => (
          <li key={id} className={classes.row}>
            <span className={classes.who}>{name}</span>
            <span className={classes.figure}>{[format.wonExact(amount), partAmount && t('phase.part', { amount: format.wonExact(partAmount) })].filter(Boolean).join(' · ')}</span>
            <span className={classes.mark}>
              <span className={classes.quiet}>{completedOn ? t('phase.completed', { day: words.day(completedOn) }) : t('running')}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
