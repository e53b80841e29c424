import { Table } from '@mantine/core';
import { useFormat, useMessages } from '@shoal/ui';
import { type CoverageDay, SERIES } from './chart-lines';
import { coverageMessages } from './coverage.messages';
import classes from './coverage.module.css';

/** The chart's twin in figures, the newest day first. */
export const BurnUpTable = ({ days }: { readonly days: readonly CoverageDay[] }) => {
  const t = useMessages(coverageMessages);
  const format = useFormat();
  const heads = [t('total'), t('assigned'), t('writing'), t('writtenOn'), t('confirmed')];
  return (
    <details className={classes.twin}>
      <summary>{t('table')}</summary>
      <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('table')}>
        <Table className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('day')}</Table.Th>
              {heads.map((head) => (
                <Table.Th key={head} scope="col" className={classes.figure}>
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...days].reverse().map((day) => (
              <Table.Tr key={day.day}>
                <Table.Th scope="row">{format.dayShort(day.day)}</Table.Th>
                {SERIES.map((series) => (
                  <Table.Td key={series} className={classes.figure}>
                    {day[series]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </details>
  );
};
