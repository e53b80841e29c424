import { WHOLE } from '@shoal/consortia-domain';
import { Glyph, formatShare, useMessages } from '@shoal/ui';
import { consortiaMessages } from './consortia.messages';
import classes from './share-total.module.css';

/** The sum of shares as it is typed: a bar, the total, and what is missing or too much. `shares` in basis points. */
export const ShareTotal = ({ shares }: { readonly shares: readonly number[] }) => {
  const t = useMessages(consortiaMessages);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const rest = WHOLE - total;
  const verdict = rest === 0 ? t('totalDone') : t(rest > 0 ? 'totalShort' : 'totalOver', { rest: formatShare(Math.abs(rest)) });
  return (
    <div className={classes.total} data-done={rest === 0 || undefined}>
      <span className={classes.bar} aria-hidden>
        <i style={{ width: `${Math.min(100, total / 100)}%` }} />
      </span>
      <output className={classes.text}>
        <b>{t('total', { total: formatShare(total) })}</b>
        <span className={classes.verdict}>
          <Glyph name={rest === 0 ? 'tick' : 'triangle'} />
          {verdict}
        </span>
      </output>
    </div>
  );
};
