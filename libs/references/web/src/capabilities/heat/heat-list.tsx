import { UnstyledButton } from '@mantine/core';
import { FirmChip } from '@shoal/ui';
import type { HeatMap } from './heat-grid';
import { HeatMark } from './heat-cell';
import type { HeatGroup } from './heat-columns';
import classes from './heat.module.css';
import { useHeatWords } from './heat-words';

interface HeatListProps {
  readonly groups: readonly HeatGroup[];
  readonly map: HeatMap;
  readonly onOpen: (capabilityId: string) => void;
}

/** On a narrow screen: firm by firm, what each can do. */
export const HeatList = ({ groups, map, onOpen }: HeatListProps) => {
  const { t, format, value } = useHeatWords();
  const columns = groups.flatMap((group) => group.columns);
  return (
    <ul className={classes.firmList} aria-label={t('map.caption')}>
      {map.rows.map((row) => {
        const stated = columns.flatMap(({ node, isWhole }) => {
          const cell = isWhole ? undefined : row.cells.find((one) => one.nodeId === node.id);
          return cell ? [{ node, cell }] : [];
        });
        return (
          <li key={row.firm.id} className={classes.firmItem}>
            <div className={classes.firmHead}>
              <FirmChip firm={row.firm} lead={row.isOwn} />
              {format.name(row.firm)}
            </div>
            {stated.length === 0 ? (
              <span className={classes.nothing}>{t('map.none')}</span>
            ) : (
              <ul className={classes.stated}>
                {stated.map(({ node, cell }) => (
                  <li key={node.id}>
                    <UnstyledButton className={classes.statedRow} aria-label={t('map.cell', { firm: format.name(row.firm), node: format.name(node), value: value(cell) })} onClick={() => onOpen(cell.capabilityId)}>
                      <HeatMark cell={cell} />
                      <span>{format.name(node)}</span>
                      <span>
                        {t(`level.${cell.level}`)} · {t(`state.${cell.state}`)}
                      </span>
                    </UnstyledButton>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
};
