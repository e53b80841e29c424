import { Table } from '@mantine/core';
import { FirmChip, useFormat, useMessages } from '@shoal/ui';
import type { Totals } from '../matrix-store';
import { pointsText } from '../state-words';
import { coverageMessages } from './coverage.messages';
import classes from './coverage.module.css';

type Figures = Totals['all'];

/** How far each firm is with what it has to answer, nobody's last. */
export const FirmFigures = ({ totals }: { readonly totals: Totals }) => {
  const t = useMessages(coverageMessages);
  const format = useFormat();
  const cells = ({ total, answered, written, confirmed, points, pointsAnswered }: Figures) => (
    <>
      <Table.Td className={classes.figure}>{total}</Table.Td>
      <Table.Td className={classes.figure}>{answered}</Table.Td>
      <Table.Td className={classes.figure}>{written}</Table.Td>
      <Table.Td className={classes.figure}>{confirmed}</Table.Td>
      <Table.Td className={classes.barCell}>
        <span className={classes.bar} aria-hidden>
          <i style={{ width: `${(100 * written) / Math.max(1, total)}%` }} />
          <i data-partial style={{ width: `${(100 * Math.max(0, answered - written)) / Math.max(1, total)}%` }} />
        </span>
      </Table.Td>
      <Table.Td className={classes.figure}>{pointsText(points)}</Table.Td>
      <Table.Td className={classes.figure}>{pointsText(pointsAnswered)}</Table.Td>
    </>
  );
  const heads = [t('total'), t('answered'), t('written'), t('confirmed'), t('share'), t('points'), t('pointsAnswered')];
  return (
    <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('byFirm')}>
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('firm')}</Table.Th>
            {heads.map((head, index) => (
              <Table.Th key={head} scope="col" className={index === 4 ? classes.barCell : classes.figure}>
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {totals.firms.map((figures) => (
            <Table.Tr key={figures.firm?.id ?? ''}>
              <Table.Th scope="row">
                {figures.firm ? (
                  <>
                    <FirmChip firm={figures.firm} /> <span className={classes.firmName}>{format.name(figures.firm)}</span>
                  </>
                ) : (
                  t('nobody')
                )}
              </Table.Th>
              {cells(figures)}
            </Table.Tr>
          ))}
          <Table.Tr className={classes.whole}>
            <Table.Th scope="row">{t('all')}</Table.Th>
            {cells(totals.all)}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </div>
  );
};
