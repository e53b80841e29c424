import type { ExpertDetailFragment } from '../generated/graphql';
import classes from './expert.module.css';
import { useExpertWords } from './use-expert-words';

/** How much of the whole career each field takes; fields may run beside each other. */
export const CareerBars = ({ expert: { careerFields, careerMonths } }: { readonly expert: Pick<ExpertDetailFragment, 'careerFields' | 'careerMonths'> }) => {
  const words = useExpertWords();
  return (
    <ul className={classes.bars}>
      {careerFields.map(({ field, months }) => (
        <li key={field} className={classes.bar}>
          <span>{field}</span>
          <span className={classes.months}>{words.span(months)}</span>
          <span className={classes.track} aria-hidden>
            <span className={classes.fill} style={{ width: `${Math.min(100, (100 * months) / Math.max(1, careerMonths))}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
};
