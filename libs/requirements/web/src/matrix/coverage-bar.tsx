import { useMessages } from '@shoal/ui';
import { matrixMessages } from './matrix.messages';
import classes from './matrix.module.css';
import type { Totals } from './matrix-store';

/** Solid: written; hatched: being written; empty: nothing answers. */
export const CoverageBar = ({ figures }: { readonly figures: Totals['all'] }) => {
  const t = useMessages(matrixMessages);
  const partial = Math.max(0, figures.answered - figures.written);
  const open = figures.total - figures.answered;
  const width = (count: number): string => `${(100 * count) / Math.max(1, figures.total)}%`;
  return (
    <span className={classes.coverage}>
      <span className={classes.bar} aria-hidden>
        <i style={{ width: width(figures.written) }} />
        <i data-partial style={{ width: width(partial) }} />
      </span>
      <span className={classes.barWords}>
        <b>{figures.written}</b> {t('tools.answered')} · {partial} {t('tools.partial')} · <b data-open={open > 0 || undefined}>{open}</b> <span data-open={open > 0 || undefined}>{t('tools.unanswered_')}</span>
      </span>
    </span>
  );
};
