import { useMessages } from '@shoal/ui';
import { matrixMessages } from '../matrix.messages';
import classes from '../matrix.module.css';

const KEYS = [['J', 'K', 'move'], ['X', 'choose'], ['E', 'state'], ['O', 'firm'], ['P', 'person'], ['L', 'section'], ['C', 'compliance'], ['D', 'due'], ['T', 'evaluation'], ['V', 'evidence'], ['Enter', 'open'], ['/', 'search']] as const;

/** Below the grid: what its letters do. */
export const KeyLegend = () => {
  const t = useMessages(matrixMessages);
  return (
    <footer className={classes.keys} aria-label={t('keys.title')}>
      {KEYS.map((entry) => {
        const word = entry[entry.length - 1] as 'move';
        return (
          <span key={word} className={classes.key}>
            {entry.slice(0, -1).map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
            {t(`keys.${word}`)}
          </span>
        );
      })}
    </footer>
  );
};
