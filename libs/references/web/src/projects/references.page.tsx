import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { ButtonLink, EmptyState, LoadMore, Page, QueryView, SkeletonRows, useMessages, useSearchState } from '@shoal/ui';
import { useState } from 'react';
import { AnonymousReferencesDocument, ReferencesDocument } from '../generated/graphql';
import { RegistryTabs } from '../registry-tabs';
import { type Filters, isFiltered, NO_FILTERS, readFilters, toVariables } from './reference-filters';
import { ReferenceTools } from './reference-tools';
import classes from './references.module.css';
import { referencesMessages } from './references.messages';
import { OutlinesTable, ReferencesTable } from './references-table';
import { useReferenceViewer } from './use-reference-viewer';

const PAGE_ROWS = 30;

/** 수행실적: what one may see, what runs first, then what was completed last. Filters live in the address. */
export const ReferencesPage = () => {
  const t = useMessages(referencesMessages);
  const viewer = useReferenceViewer();
  const [filters, change] = useSearchState(readFilters);
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setCleared((count) => count + 1);
    void change(NO_FILTERS);
  };
  return (
    <Page title={t('title')} layout="wide" tabs={<RegistryTabs reviews={viewer?.role === 'OFFICE'} />} toolbar={<ReferenceTools filters={filters} change={change} cleared={cleared} />}>
      {filters.view === 'anonymous' ? <Outlines filters={filters} onClear={clear} /> : <References filters={filters} onClear={clear} />}
    </Page>
  );
};

interface ListProps {
  readonly filters: Filters;
  readonly onClear: () => void;
}

const References = ({ filters, onClear }: ListProps) => {
  const t = useMessages(referencesMessages);
  const query = useQuery(ReferencesDocument, { variables: { first: PAGE_ROWS, ...toVariables(filters) } });
  return (
    // What was found before stays while the next is looked for.
    <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={10} height={52} />}>
      {({ references }) =>
        references.nodes.length === 0 ? (
          <Nothing filtered={isFiltered(filters)} onClear={onClear} />
        ) : (
          <>
            <p className={classes.count} role="status">
              {t('list.count', { count: references.totalCount })}
            </p>
            <ReferencesTable references={references.nodes} />
            <LoadMore connection={references} onMore={(after) => query.fetchMore({ variables: { after } })} />
          </>
        )
      }
    </QueryView>
  );
};

const Outlines = ({ filters, onClear }: ListProps) => {
  const t = useMessages(referencesMessages);
  const { firmId, buyerKind, yearFrom, yearTo } = toVariables(filters);
  const query = useQuery(AnonymousReferencesDocument, { variables: { first: PAGE_ROWS, firmId, buyerKind, yearFrom, yearTo } });
  const filtered = [firmId, buyerKind, yearFrom, yearTo].some((value) => value !== null);
  return (
    <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={10} height={40} />}>
      {({ anonymousReferences }) => (
        <>
          <p className={classes.intro}>{t('list.anonymousIntro')}</p>
          {anonymousReferences.nodes.length === 0 ? (
            <EmptyState action={filtered && <Clear onClear={onClear} />}>{t(filtered ? 'list.none' : 'list.anonymousNone')}</EmptyState>
          ) : (
            <>
              <p className={classes.count} role="status">
                {t('list.count', { count: anonymousReferences.totalCount })}
              </p>
              <OutlinesTable outlines={anonymousReferences.nodes} />
              <LoadMore connection={anonymousReferences} onMore={(after) => query.fetchMore({ variables: { after } })} />
            </>
          )}
        </>
      )}
    </QueryView>
  );
};

const Clear = ({ onClear }: { readonly onClear: () => void }) => {
  const t = useMessages(referencesMessages);
  return (
    <Button variant="default" onClick={onClear}>
      {t('list.clear')}
    </Button>
  );
};

const Nothing = ({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) => {
  const t = useMessages(referencesMessages);
  const viewer = useReferenceViewer();
  if (filtered) return <EmptyState action={<Clear onClear={onClear} />}>{t('list.none')}</EmptyState>;
  return <EmptyState action={viewer?.firm && <ButtonLink to="/registry/references/new">{t('list.add')}</ButtonLink>}>{t(viewer?.firm ? 'list.empty' : 'list.emptyOffice')}</EmptyState>;
};
