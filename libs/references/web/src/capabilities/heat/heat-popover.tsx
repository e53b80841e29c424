import { Button } from '@mantine/core';
import { FirmChip } from '@shoal/ui';
import type { HeatCellFragment, HeatRowFragment } from '../../generated/graphql';
import type { TreeNode } from '../capability-tree';
import classes from './heat.module.css';
import { rankOf, useHeatWords } from './heat-words';

interface HeatDetailsProps {
  readonly firm: HeatRowFragment['firm'];
  /** What the statement is about: the column, or the best one below it. */
  readonly node: TreeNode;
  readonly column: TreeNode;
  readonly cell: HeatCellFragment;
  readonly onOpen: (capabilityId: string) => void;
}

/** What stands behind one cell, as far as one may see it. */
export const HeatDetails = ({ firm, node, column, cell, onOpen }: HeatDetailsProps) => {
  const { t, format } = useHeatWords();
  const { reference, certificate, expert } = cell.backings;
  return (
    <div className={classes.details}>
      <div className={classes.detailsHead}>
        <FirmChip firm={firm} />
        <strong>{format.name(column)}</strong>
        <span className={classes.detailsLevel}>
          {rankOf(cell.level)} {t(`level.${cell.level}`)}
        </span>
      </div>
      {node.id !== column.id && <p className={classes.detailsBelow}>{t('pop.below', { node: format.name(node) })}</p>}
      <dl className={classes.facts}>
        <dt>{t('kind.REFERENCE')}</dt>
        <dd>{t('pop.counts', { count: reference })}</dd>
        <dt>{t('kind.CERTIFICATE')}</dt>
        <dd>{t('pop.counts', { count: certificate })}</dd>
        <dt>{t('kind.EXPERT')}</dt>
        <dd>{t('pop.people', { count: expert })}</dd>
        <dt>{t('pop.check')}</dt>
        <dd data-ok={cell.verifiedAt ? true : undefined}>{cell.verifiedAt ? t('pop.verified', { day: format.day(cell.verifiedAt) }) : t('pop.notChecked')}</dd>
      </dl>
      {reference + certificate + expert === 0 && <p className={classes.detailsBelow}>{t('pop.nothingBacks')}</p>}
      <Button size="xs" variant="default" fullWidth onClick={() => onOpen(cell.capabilityId)}>
        {t('pop.more')}
      </Button>
    </div>
  );
};
