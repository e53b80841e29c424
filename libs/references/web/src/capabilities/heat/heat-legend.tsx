import { IconAlertTriangle } from '@tabler/icons-react';
import { LEVELS } from '../use-capability-address';
import classes from './heat.module.css';
import { rankOf, useHeatWords } from './heat-words';

export const HeatLegend = () => {
  const { t } = useHeatWords();
  return (
    <ul className={classes.legend}>
      <li>
        <i className={classes.swatch} data-rank={0} />
        {t('legend.none')}
      </li>
      {LEVELS.map((level) => (
        <li key={level}>
          <i className={classes.swatch} data-rank={rankOf(level)} />
          {rankOf(level)} {t(`level.${level}`)}
        </li>
      ))}
      <li>
        <i className={classes.swatch} data-rank={1} data-state="CLAIMED" />
        {t('legend.claimed')}
      </li>
      <li>
        <i className={classes.legendDot} />
        {t('legend.verified')}
      </li>
      <li data-warn>
        <IconAlertTriangle size={14} stroke={1.6} aria-hidden />
        {t('legend.few')}
      </li>
    </ul>
  );
};
