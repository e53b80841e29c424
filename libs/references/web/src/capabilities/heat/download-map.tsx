import { useApolloClient } from '@apollo/client/react';
import { CapabilityMapDocument, type CapabilityMapQuery, type HeatRowFragment } from '../../generated/graphql';
import { DownloadSheets } from '../../registry/download-sheets';
import type { Sheet } from '../../registry/save-sheets';
import { LEVELS } from '../use-capability-address';
import type { HeatGroup } from './heat-columns';
import type { HeatMap } from './heat-grid';
import { statedRows, sumRows } from './heat-table-rows';
import { rankOf, totalAt, useHeatWords } from './heat-words';

const PAGE_FIRMS = 100;

/** The numbers of the map as a file, with the firms of all pages. */
export const DownloadMap = ({ groups }: { readonly groups: readonly HeatGroup[] }) => {
  const { t } = useHeatWords();
  const client = useApolloClient();
  const sheetsOf = useSheets(groups);
  const load = async (): Promise<{ rows: HeatRowFragment[]; totals: HeatMap['totals'] }> => {
    const nodeIds = groups.flatMap(({ columns }) => columns.map(({ node }) => node.id));
    const rows: HeatRowFragment[] = [];
    for (let after: string | null = null; ; ) {
      const { data }: { data?: CapabilityMapQuery } = await client.query({ query: CapabilityMapDocument, variables: { first: PAGE_FIRMS, after, nodeIds }, fetchPolicy: 'network-only' });
      if (!data) throw new Error('no answer');
      rows.push(...data.capabilityMap.rows);
      const { hasNextPage, endCursor }: CapabilityMapQuery['capabilityMap']['pageInfo'] = data.capabilityMap.pageInfo;
      if (!hasNextPage) return { rows, totals: data.capabilityMap.totals };
      after = endCursor;
    }
  };
  return <DownloadSheets name={t('table.fileName')} load={async () => sheetsOf(await load())} />;
};

const useSheets = (groups: readonly HeatGroup[]) => {
  const { t, format, from } = useHeatWords();
  return (map: Pick<HeatMap, 'rows' | 'totals'>): readonly Sheet[] => {
    const columns = groups.flatMap((group) => group.columns);
    const rankIn = (row: HeatRowFragment, nodeId: string): number | null => {
      const cell = row.cells.find((one) => one.nodeId === nodeId);
      return cell ? rankOf(cell.level) : null;
    };
    return [
      { name: t('map.caption'), head: [t('table.firm'), ...columns.map(({ node }) => format.name(node))], rows: map.rows.map((row) => [format.name(row.firm), ...columns.map(({ node }) => rankIn(row, node.id))]) },
      {
        name: t('table.rows'),
        head: [t('table.firm'), t('table.node'), t('table.level'), t('table.state'), t('table.references'), t('table.certificates'), t('table.experts')],
        rows: statedRows(groups, map).map(({ firm, node, cell }) => [format.name(firm), format.name(node), t(`level.${cell.level}`), t(`state.${cell.state}`), cell.backings.reference, cell.backings.certificate, cell.backings.expert]),
      },
      {
        name: t('table.sums'),
        head: [t('table.node'), ...LEVELS.map(from), t('table.backed'), t('table.verified')],
        rows: sumRows(groups, map).map(({ node, total }) => [format.name(node), ...LEVELS.map((level) => totalAt(total, level)), total.backed, total.verified]),
      },
    ];
  };
};
