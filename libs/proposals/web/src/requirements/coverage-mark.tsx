import { useMessages } from '@shoal/ui';
import { requirementsMessages } from './requirements.messages';
import classes from './requirements.module.css';
import type { Coverage } from './section-coverage';

/** More than so many are told as figures. */
const DOTS = 5;

interface CoverageMarkProps extends Coverage {
  readonly figures?: boolean;
  /** Says also of what. */
  readonly words?: boolean;
}

/** How many of a section's requirements are answered: a dot each, or figures where there are many and not all of them are. */
export const CoverageMark = ({ assigned, answered, figures = false, words = false }: CoverageMarkProps) => {
  const t = useMessages(requirementsMessages);
  if (assigned === 0) return null;
  const label = t('coverage.of', { assigned, answered });
  return (
    <span className={classes.coverage} role="img" aria-label={label} title={label} data-full={answered >= assigned || undefined} data-coverage={`${answered}/${assigned}`}>
      {words && `${t('coverage.words')} `}
      {figures || words ? `${answered}/${assigned}` : <Dots assigned={assigned} answered={answered} />}
    </span>
  );
};

const Dots = ({ assigned, answered }: Coverage) => {
  if (assigned <= DOTS) return Array.from({ length: assigned }, (_, at) => <i key={at} className={classes.dot} data-on={at < answered || undefined} />);
  return answered >= assigned ? <i className={`${classes.dot} ${classes.whole}`} /> : `${answered}/${assigned}`;
};
