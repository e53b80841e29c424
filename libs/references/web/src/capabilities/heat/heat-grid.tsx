import { Popover, UnstyledButton } from '@mantine/core';
import { FirmChip } from '@shoal/ui';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { CapabilityLevel, CapabilityMapQuery, HeatCellFragment, HeatRowFragment } from '../../generated/graphql';
import type { Tree } from '../capability-tree';
import type { HeatColumn, HeatGroup } from './heat-columns';
import { HeatMark } from './heat-cell';
import { HeatDetails } from './heat-popover';
import { HeatHead } from './heat-head';
import classes from './heat.module.css';
import { ENOUGH_FIRMS, totalAt, useHeatWords } from './heat-words';
import { useGridKeys } from './use-grid-keys';

export type HeatMap = CapabilityMapQuery['capabilityMap'];

interface HeatGridProps {
  readonly tree: Tree;
  readonly groups: readonly HeatGroup[];
  readonly map: HeatMap;
  readonly level: CapabilityLevel;
  readonly onBranch: (nodeId: string) => void;
  readonly onOpen: (capabilityId: string) => void;
}

interface Shown {
  readonly key: string;
  readonly row: HeatRowFragment;
  readonly column: HeatColumn;
  readonly cell: HeatCellFragment;
  /** Where the cell stands inside the scrolled area. */
  readonly box: { readonly top: number; readonly left: number; readonly width: number; readonly height: number };
}

/** Firms by capabilities: a grid that one walks with the arrow keys. */
export const HeatGrid = ({ tree, groups, map, level, onBranch, onOpen }: HeatGridProps) => {
  const { t, from } = useHeatWords();
  const columns = groups.flatMap((group) => group.columns);
  const { onKeyDown, cellProps } = useGridKeys(map.rows.length, columns.length);
  const [shown, setShown] = useState<Shown | null>(null);
  return (
    <div className={classes.scroll}>
      <table className={classes.grid} role="grid" aria-label={t('map.caption')} aria-rowcount={map.totalCount + 2} aria-describedby="heat-keys" onKeyDown={onKeyDown}>
        <HeatHead groups={groups} onBranch={onBranch} />
        <tbody>
          {map.rows.map((row, i) => (
            <tr key={row.firm.id} data-own={row.isOwn || undefined}>
              <th scope="row" role="rowheader" className={classes.firm}>
                <FirmChip firm={row.firm} lead={row.isOwn} />
              </th>
              {columns.map((column, j) => (
                <Cell key={column.node.id} row={row} column={column} props={cellProps(i, j)} isShown={shown?.key === `${i}:${j}`} onShow={(cell, target) => setShown({ key: `${i}:${j}`, row, column, cell, box: boxOf(target) })} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" role="rowheader" className={classes.firm}>
              {from(level)}
            </th>
            {columns.map(({ node }) => (
              <Total key={node.id} firms={totalOf(map, node.id, level)} />
            ))}
          </tr>
        </tfoot>
      </table>
      <p id="heat-keys" hidden>
        {t('map.keys')}
      </p>
      {shown && <CellPopover tree={tree} shown={shown} onClose={() => setShown(null)} onOpen={onOpen} />}
    </div>
  );
};

const boxOf = ({ offsetParent, offsetTop, offsetLeft, offsetWidth: width, offsetHeight: height }: HTMLElement): Shown['box'] => {
  // A cell is placed by its own table cell, that one by the scrolled area.
  const cell = offsetParent instanceof HTMLTableCellElement ? offsetParent : null;
  return { top: offsetTop + (cell?.offsetTop ?? 0), left: offsetLeft + (cell?.offsetLeft ?? 0), width, height };
};

interface CellPopoverProps {
  readonly tree: Tree;
  readonly shown: Shown;
  readonly onClose: () => void;
  readonly onOpen: (capabilityId: string) => void;
}

/** One for the whole grid: a thousand cells need no thousand popovers. */
const CellPopover = ({ tree, shown: { row, column, cell, box }, onClose, onOpen }: CellPopoverProps) => {
  const { t, format, value } = useHeatWords();
  const open = (capabilityId: string) => {
    onClose();
    onOpen(capabilityId);
  };
  return (
    <Popover opened onDismiss={onClose} width={256} position="bottom" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <span className={classes.anchor} style={box} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('map.cell', { firm: format.name(row.firm), node: format.name(column.node), value: value(cell) })}>
        <HeatDetails firm={row.firm} node={tree.byId.get(cell.statedNodeId) ?? column.node} column={column.node} cell={cell} onOpen={open} />
      </Popover.Dropdown>
    </Popover>
  );
};

export const totalOf = (map: HeatMap, nodeId: string, level: CapabilityLevel): number => {
  const total = map.totals.find((one) => one.nodeId === nodeId);
  return total ? totalAt(total, level) : 0;
};

const Total = ({ firms }: { readonly firms: number }) => {
  const { t } = useHeatWords();
  return firms < ENOUGH_FIRMS ? (
    <td role="gridcell" data-few aria-label={t('map.few', { count: firms })} title={t('map.few', { count: firms })}>
      <span className={classes.few}>
        <IconAlertTriangle size={14} stroke={1.6} aria-hidden />
        {firms}
      </span>
    </td>
  ) : (
    <td role="gridcell">{t('map.totalFirms', { count: firms })}</td>
  );
};

interface CellProps {
  readonly row: HeatRowFragment;
  readonly column: HeatColumn;
  readonly props: ReturnType<ReturnType<typeof useGridKeys>['cellProps']>;
  readonly isShown: boolean;
  readonly onShow: (cell: HeatCellFragment, target: HTMLElement) => void;
}

const Cell = ({ row, column, props, isShown, onShow }: CellProps) => {
  const { t, format, value } = useHeatWords();
  const cell = row.cells.find((one) => one.nodeId === column.node.id);
  const label = t('map.cell', { firm: format.name(row.firm), node: format.name(column.node), value: value(cell) });
  return (
    <td role="gridcell">
      {cell ? (
        <UnstyledButton className={classes.cell} {...props} aria-label={label} aria-haspopup="dialog" aria-expanded={isShown} onClick={(event) => onShow(cell, event.currentTarget)}>
          <HeatMark cell={cell} />
        </UnstyledButton>
      ) : (
        <span className={classes.cell} {...props} role="img" aria-label={label}>
          <HeatMark cell={undefined} />
        </span>
      )}
    </td>
  );
};
