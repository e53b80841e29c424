import type { HeatCellFragment } from '../../generated/graphql';
import classes from './heat.module.css';
import { rankOf } from './heat-words';

/** Level as number and depth of colour; a dashed ring while only claimed, a dot once the office has verified. */
export const HeatMark = ({ cell }: { readonly cell: Pick<HeatCellFragment, 'level' | 'state'> | undefined }) =>
  cell ? (
    <span className={classes.mark} data-rank={rankOf(cell.level)} data-state={cell.state}>
      {rankOf(cell.level)}
      {cell.state === 'VERIFIED' && <span className={classes.dot} />}
    </span>
  ) : (
    <span className={classes.mark} data-rank={0}>
      ·
    </span>
  );
