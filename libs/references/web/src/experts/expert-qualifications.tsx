import { useFormat, useMessages } from '@shoal/ui';
import type { ExpertDetailFragment } from '../generated/graphql';
import { NothingStated } from '../registry/facts';
import { Section } from '../registry/section';
import classes from './expert.module.css';
import { expertsMessages } from './experts.messages';

export const ExpertQualifications = ({ expert }: { readonly expert: ExpertDetailFragment }) => {
  const t = useMessages(expertsMessages);
  const format = useFormat();
  return (
    <Section title={t('page.qualifications')}>
      {expert.qualifications.length === 0 ? (
        <NothingStated>{t('page.noQualifications')}</NothingStated>
      ) : (
        <ul className={classes.rows}>
          {expert.qualifications.map(({ name, number, acquiredOn }, at) => (
            <li key={at} className={classes.row}>
              <span>{name}</span>
              <span className={classes.detail}>{number && t('page.number', { number })}</span>
              <span className={classes.period}>{acquiredOn && format.day(acquiredOn)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
