import { Kbd } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import { listMessages } from './list.messages';
import classes from './list.module.css';

const READ = [[['J', 'K'], 'move'], [['/'], 'search']] as const;
const CHANGE = [[['E'], 'edit'], [['X'], 'tick'], [['M'], 'merge'], [['S'], 'split'], [['A'], 'add'], [['Del'], 'remove']] as const;
const END = [[['Esc'], 'close']] as const;

/** What each key does; the mouse finds the same in the menu of a requirement. */
export const KeyFooter = ({ mayChange }: { readonly mayChange: boolean }) => {
  const t = useMessages(listMessages);
  return (
    <footer className={classes.keys} aria-label={t('keysLabel')}>
      {[...READ, ...(mayChange ? CHANGE : []), ...END].map(([keys, does]) => (
        <span key={does} className={classes.key}>
          {keys.map((key) => (
            <Kbd key={key} size="xs">
              {key}
            </Kbd>
          ))}{' '}
          {t(`keys.${does}`)}
        </span>
      ))}
    </footer>
  );
};
