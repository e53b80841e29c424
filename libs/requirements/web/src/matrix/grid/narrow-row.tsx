import { DeadlineChip, FirmChip, useMessages } from '@shoal/ui';
import { memo } from 'react';
import { matrixMessages } from '../matrix.messages';
import classes from '../matrix.module.css';
import type { Row } from '../matrix-store';
import { ItemState } from '../state-words';
import { rowElementId } from './element-ids';

interface NarrowRowProps {
  readonly row: Row;
  readonly open: (id: string) => void;
}

/** One requirement on a narrow screen: what it is, whose, how far, until when; the rest is in the sheet that it opens. */
export const NarrowRow = memo(({ row, open }: NarrowRowProps) => {
  const t = useMessages(matrixMessages);
  return (
    <button type="button" id={rowElementId(row.id)} className={classes.narrowRow} onClick={() => open(row.id)}>
      <span className={classes.narrowTitle}>
        <span className={classes.code}>{row.code}</span> {row.title}
      </span>
      <span className={classes.narrowMeta}>
        <ItemState state={row.state} />
        {row.ownerFirm ? <FirmChip firm={row.ownerFirm} small /> : <span className={classes.dim}>{t('edit.noFirm')}</span>}
        {row.flag && <span className={classes.flag}>{t(`flag.${row.flag}`)}</span>}
        <span className={classes.push} />
        {row.dueOn && <DeadlineChip at={row.dueOn} scope="internal" />}
      </span>
    </button>
  );
});
