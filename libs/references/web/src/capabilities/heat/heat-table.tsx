import { type Column, DataTable, FirmChip } from '@shoal/ui';
import { LEVELS } from '../use-capability-address';
import type { HeatGroup } from './heat-columns';
import type { HeatMap } from './heat-grid';
import { type StatedRow, statedRows, type SumRow, sumRows } from './heat-table-rows';
import classes from './heat.module.css';
import { rankOf, totalAt, useHeatWords } from './heat-words';

/** The same numbers as the map, to read line by line. */
export const HeatTable = ({ groups, map }: { readonly groups: readonly HeatGroup[]; readonly map: HeatMap }) => {
  const { t, format, from } = useHeatWords();
  const sums: Column<SumRow>[] = [
    { key: 'node', header: t('table.node'), cell: ({ node }) => format.name(node) },
    ...LEVELS.map((level): Column<SumRow> => ({ key: level, header: from(level), width: '116px', align: 'right', cell: ({ total }) => totalAt(total, level) })),
    { key: 'backed', header: t('table.backed'), width: '96px', align: 'right', cell: ({ total }) => total.backed },
    { key: 'verified', header: t('table.verified'), width: '104px', align: 'right', cell: ({ total }) => total.verified },
  ];
  const cells: Column<StatedRow>[] = [
    { key: 'firm', header: t('table.firm'), width: '18%', cell: ({ firm }) => <FirmChip firm={firm} /> },
    { key: 'node', header: t('table.node'), cell: ({ node }) => format.name(node) },
    { key: 'level', header: t('table.level'), width: '104px', cell: ({ cell }) => `${rankOf(cell.level)} ${t(`level.${cell.level}`)}` },
    { key: 'state', header: t('table.state'), width: '128px', cell: ({ cell }) => t(`state.${cell.state}`) },
    { key: 'references', header: t('table.references'), width: '88px', align: 'right', cell: ({ cell }) => cell.backings.reference },
    { key: 'certificates', header: t('table.certificates'), width: '96px', align: 'right', cell: ({ cell }) => cell.backings.certificate },
    { key: 'experts', header: t('table.experts'), width: '88px', align: 'right', cell: ({ cell }) => cell.backings.expert },
  ];
  return (
    // Scrolls, and holds nothing else that takes the focus.
    <div className={classes.tables} tabIndex={0}>
      <h2>{t('table.sums')}</h2>
      <DataTable
        caption={t('table.sums')}
        columns={sums}
        rows={sumRows(groups, map)}
        rowKey={({ node }) => node.id}
        narrow={({ node, total }) => (
          <>
            <strong>{format.name(node)}</strong> {LEVELS.map((level) => `${from(level)} ${totalAt(total, level)}`).join(' · ')}
          </>
        )}
      />
      <h2>{t('table.rows')}</h2>
      <DataTable
        caption={t('table.rows')}
        columns={cells}
        rows={statedRows(groups, map)}
        rowKey={({ firm, node }) => `${firm.id}:${node.id}`}
        narrow={({ firm, node, cell }) => (
          <>
            <FirmChip firm={firm} /> {format.name(node)} · {rankOf(cell.level)} {t(`level.${cell.level}`)} · {t(`state.${cell.state}`)}
          </>
        )}
      />
    </div>
  );
};
