import { Table, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';
import { useListKeys } from './use-list-keys';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Amounts and counts stand at the right. */
  readonly align?: 'left' | 'right';
  /** CSS width; the columns without one share the rest. */
  readonly width?: string;
  /** The heading is for screen readers only. */
  readonly hideHeader?: boolean;
  /** From this width on (Mantine's breakpoint in em): 64 or 80. */
  readonly from?: 64 | 80;
}

interface DataTableProps<Row> {
  /** What the table holds, for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** One row on a narrow screen (≤ 768 px), where the table becomes a list. */
  readonly narrow: (row: Row) => ReactNode;
  readonly isSelected?: (row: Row) => boolean;
}

/** A table where there is room, a list where there is not; J/K move between the rows' links (`RowLink`). */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const onKeyDown = useListKeys();
  return isNarrow ? (
    <ul className={classes.list} aria-label={props.caption} onKeyDown={onKeyDown}>
      {props.rows.map((row) => (
        <li key={props.rowKey(row)} className={classes.item} data-selected={props.isSelected?.(row) || undefined}>
          {props.narrow(row)}
        </li>
      ))}
    </ul>
  ) : (
    <WideTable {...props} onKeyDown={onKeyDown} />
  );
};

const WideTable = <Row,>({ caption, columns, rows, rowKey, isSelected, onKeyDown }: DataTableProps<Row> & { readonly onKeyDown: ReturnType<typeof useListKeys> }) => (
  <Table className={classes.table} onKeyDown={onKeyDown}>
    <Table.Caption className={classes.caption}>
      <VisuallyHidden>{caption}</VisuallyHidden>
    </Table.Caption>
    <Table.Thead>
      <Table.Tr>
        {columns.map((column) => (
          <Table.Th key={column.key} scope="col" w={column.width} data-align={column.align} data-from={column.from}>
            {column.hideHeader ? <VisuallyHidden>{column.header}</VisuallyHidden> : column.header}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {rows.map((row) => (
        <Table.Tr key={rowKey(row)} className={classes.row} data-selected={isSelected?.(row) || undefined}>
          {columns.map((column) => (
            <Table.Td key={column.key} data-align={column.align} data-from={column.from}>
              {column.cell(row)}
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
