import type { HeatCellFragment, HeatRowFragment } from '../../generated/graphql';
import type { TreeNode } from '../capability-tree';
import type { HeatGroup } from './heat-columns';
import type { HeatMap } from './heat-grid';

export interface SumRow {
  readonly node: TreeNode;
  readonly total: HeatMap['totals'][number];
}
export interface StatedRow {
  readonly firm: HeatRowFragment['firm'];
  readonly node: TreeNode;
  readonly cell: HeatCellFragment;
}

/** The numbers of the map's last row, for every level. */
export const sumRows = (groups: readonly HeatGroup[], map: Pick<HeatMap, 'totals'>): SumRow[] =>
  groups.flatMap(({ columns }) =>
    columns.flatMap(({ node }) => {
      const total = map.totals.find((one) => one.nodeId === node.id);
      return total ? [{ node, total }] : [];
    }),
  );

/** The cells of the map, one by one. */
export const statedRows = (groups: readonly HeatGroup[], map: Pick<HeatMap, 'rows'>): StatedRow[] =>
  map.rows.flatMap(({ firm, cells }) =>
    groups.flatMap(({ columns }) =>
      columns.flatMap(({ node }) => {
        const cell = cells.find((one) => one.nodeId === node.id);
        return cell ? [{ firm, node, cell }] : [];
      }),
    ),
  );
