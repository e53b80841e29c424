import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconFileImport, IconPencilPlus } from '@tabler/icons-react';
import { ButtonLink, EmptyState, LoadMore, Page, QueryView, SearchField, SegmentedFilter, SkeletonRows, Spacer, useMessages, useSearchState, type SearchValues } from '@shoal/ui';
import { useState } from 'react';
import { TendersDocument, type TenderStatus, TenderViewerDocument } from './generated/graphql';
import { TenderTable } from './tender-table';
import { tendersMessages } from './tenders.messages';
import classes from './tender-list.module.css';

const PAGE_ROWS = 30;
const STATUSES: readonly TenderStatus[] = ['OPEN', 'CLOSED', 'CANCELLED'];

const readFilters = (search: SearchValues) => ({
  // The router reads an all-digit search as a number.
  q: typeof search['q'] === 'string' || typeof search['q'] === 'number' ? String(search['q']) : undefined,
  status: STATUSES.find((status) => status === search['status']),
});

/** 공고: all tenders of the cooperative, what closes next first. Filters live in the address. */
export const TendersPage = () => {
  const t = useMessages(tendersMessages);
  const [filters, change] = useSearchState(readFilters);
  const query = useQuery(TendersDocument, { variables: { first: PAGE_ROWS, search: filters.q ?? null, status: filters.status ?? null } });
  const filtered = filters.q !== undefined || filters.status !== undefined;
  // The search field keeps its own text while one types: a new key empties it too.
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setCleared((count) => count + 1);
    void change({ q: undefined, status: undefined });
  };
  return (
    <Page title={t('list.title')} layout="wide" toolbar={<Tools filters={filters} change={change} cleared={cleared} />}>
      {/* What was found before stays while the next is looked for. */}
      <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={10} height={44} />}>
        {({ tenders }) =>
          tenders.nodes.length === 0 ? (
            <Nothing filtered={filtered} onClear={clear} />
          ) : (
            <>
              <p className={classes.count} role="status">
                {t('list.count', { count: tenders.totalCount })}
              </p>
              <TenderTable tenders={tenders.nodes} />
              <LoadMore connection={tenders} onMore={(after) => query.fetchMore({ variables: { after } })} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
};

type Filters = ReturnType<typeof readFilters>;
interface ToolsProps {
  readonly filters: Filters;
  readonly change: (changes: Partial<Filters>) => unknown;
  readonly cleared: number;
}

const Tools = ({ filters, change, cleared }: ToolsProps) => {
  const t = useMessages(tendersMessages);
  const allowed = useQuery(TenderViewerDocument).data?.me?.viewerCan.importNotice ?? false;
  const options = [
    { value: 'ALL' as const, label: t('list.all') },
    { value: 'OPEN' as const, label: t('status.open') },
    { value: 'CLOSED' as const, label: t('status.closed') },
    { value: 'CANCELLED' as const, label: t('status.cancelled') },
  ];
  return (
    <>
      <SegmentedFilter label={t('list.status')} value={filters.status ?? 'ALL'} options={options} onChange={(value) => change({ status: value === 'ALL' ? undefined : value })} />
      <SearchField key={cleared} label={t('list.search')} value={filters.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
      <Spacer />
      {allowed && (
        <div className={classes.acts}>
          <ButtonLink to="/tenders/new" variant="default" leftSection={<IconPencilPlus size={16} stroke={1.6} aria-hidden />}>
            {t('list.enter')}
          </ButtonLink>
          <ButtonLink to="/tenders/import" aria-label={t('list.import')} leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}>
            <span className={classes.full}>{t('list.import')}</span>
            <span className={classes.short}>{t('list.importShort')}</span>
          </ButtonLink>
        </div>
      )}
    </>
  );
};

const Nothing = ({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) => {
  const t = useMessages(tendersMessages);
  const allowed = useQuery(TenderViewerDocument).data?.me?.viewerCan.importNotice ?? false;
  if (filtered)
    return (
      <EmptyState
        action={
          <Button variant="default" onClick={onClear}>
            {t('list.clear')}
          </Button>
        }
      >
        {t('list.none')}
      </EmptyState>
    );
  return <EmptyState action={allowed && <ButtonLink to="/tenders/import">{t('list.import')}</ButtonLink>}>{t(allowed ? 'list.empty' : 'list.emptyAllowed')}</EmptyState>;
};
