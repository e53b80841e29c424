import { useQuery } from '@apollo/client/react';
import { Table } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { EmptyState, Glyph, LoadMore, QueryView, SkeletonRows, TextLink, useLanguage, useMessages } from '@shoal/ui';
import { type RegistryImportHeadFragment, type RegistryImportKind, type RegistryImportRowFragment, RegistryImportRowsDocument, type ShownImportRows } from '../generated/graphql';
import { exchangeMessages } from './exchange.messages';
import classes from './exchange.module.css';

const PAGE_ROWS = 50;

interface PreviewRowsProps {
  readonly head: RegistryImportHeadFragment;
  readonly shown: ShownImportRows;
}

/** The rows of the file, page by page, with everything that is wrong at its cell. */
export const PreviewRows = ({ head, shown }: PreviewRowsProps) => {
  const t = useMessages(exchangeMessages);
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const query = useQuery(RegistryImportRowsDocument, { variables: { id: head.id, first: PAGE_ROWS, shown } });
  return (
    <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={10} height={36} />}>
      {({ registryImport: { rows } }) =>
        rows.nodes.length === 0 ? (
          <EmptyState>{t('preview.empty')}</EmptyState>
        ) : (
          <>
            {isNarrow ? <NarrowRows head={head} rows={rows.nodes} /> : <WideRows head={head} rows={rows.nodes} />}
            <LoadMore connection={rows} onMore={(after) => query.fetchMore({ variables: { after } })} />
          </>
        )
      }
    </QueryView>
  );
};

interface RowsProps {
  readonly head: RegistryImportHeadFragment;
  readonly rows: readonly RegistryImportRowFragment[];
}
type Problem = RegistryImportRowFragment['problems'][number];

const WideRows = ({ head, rows }: RowsProps) => {
  const t = useMessages(exchangeMessages);
  const language = useLanguage();
  return (
    <div className={classes.scroll} role="region" aria-label={t('preview.table')} tabIndex={0}>
      <Table className={classes.table}>
        <Table.Caption className={classes.caption}>{t('preview.caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('preview.row')}</Table.Th>
            {head.columns.map((column) => (
              <Table.Th key={column.key} scope="col">
                {column[language]} {column.letters && <span className={classes.letters}>{column.letters}</span>}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.row} data-wrong={row.problems.length > 0 || undefined}>
              <Table.Th scope="row">
                {row.row}
                <DuplicateMark kind={head.kind} row={row} />
              </Table.Th>
              {head.columns.map((column, at) => (
                <Cell key={column.key} text={row.cells[at] ?? ''} problem={row.problems.find((one) => one.column === column.key)} />
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
};

const Cell = ({ text, problem }: { readonly text: string; readonly problem: Problem | undefined }) => {
  const language = useLanguage();
  return (
    <Table.Td data-wrong={problem !== undefined || undefined}>
      <span className={classes.cell}>{text}</span>
      {problem && (
        <span className={classes.problem}>
          <Glyph name="triangle" /> {problem[language]}
        </span>
      )}
    </Table.Td>
  );
};

/** What tells a row, then what is wrong with it, for screens that hold no table. */
const NarrowRows = ({ head, rows }: RowsProps) => {
  const t = useMessages(exchangeMessages);
  const language = useLanguage();
  return (
    <ul className={classes.rows} aria-label={t('preview.caption')}>
      {rows.map((row) => (
        <li key={row.row}>
          <span className={classes.rowHead}>
            <strong>{t('preview.rowNumber', { row: row.row })}</strong> <DuplicateMark kind={head.kind} row={row} />
          </span>
          <span className={classes.cell}>{row.cells.filter(Boolean).slice(0, 3).join(' · ')}</span>
          {row.problems.map((problem) => {
            const column = head.columns.find(({ key }) => key === problem.column);
            return (
              <span key={problem.column} className={classes.problem}>
                <Glyph name="triangle" /> {column?.letters && `${column.letters}${row.row} `}
                {column?.[language]}: {problem[language]}
              </span>
            );
          })}
        </li>
      ))}
    </ul>
  );
};

const DuplicateMark = ({ kind, row: { duplicateRow, duplicateId } }: { readonly kind: RegistryImportKind; readonly row: RegistryImportRowFragment }) => {
  const t = useMessages(exchangeMessages);
  if (duplicateRow === null && duplicateId === null) return null;
  if (duplicateId === null) return <span className={classes.duplicate}>{t('preview.duplicateOfRow', { row: duplicateRow ?? '' })}</span>;
  return (
    <span className={classes.duplicate}>
      <ThingLink kind={kind} id={duplicateId} word={t(kind === 'FIRM' ? 'preview.duplicateFirm' : 'preview.duplicateHere')} />
    </span>
  );
};

/** To the page of what is here. */
export const ThingLink = ({ kind, id, word }: { readonly kind: RegistryImportKind; readonly id: string; readonly word: string }) => {
  const params = { evidenceId: id };
  if (kind === 'FIRM') return <TextLink to="/cooperative/firms/$firmId" params={{ firmId: id }}>{word}</TextLink>;
  if (kind === 'CERTIFICATE') return <TextLink to="/registry/certificates/$evidenceId" params={params}>{word}</TextLink>;
  if (kind === 'EXPERT') return <TextLink to="/registry/experts/$evidenceId" params={params}>{word}</TextLink>;
  return <TextLink to="/registry/references/$evidenceId" params={params}>{word}</TextLink>;
};
