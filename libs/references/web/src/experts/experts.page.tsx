import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { ButtonLink, EmptyState, LoadMore, Page, QueryView, SkeletonRows, useMessages, useSearchState } from '@shoal/ui';
import { useState } from 'react';
import { ExpertRolesDocument, ExpertsDocument } from '../generated/graphql';
import { useReferenceViewer } from '../projects/use-reference-viewer';
import { RegistryTabs } from '../registry-tabs';
import { isFiltered, NO_FILTERS, readFilters, toVariables } from './expert-filters';
import { ExpertTools } from './expert-tools';
import classes from './experts.module.css';
import { expertsMessages } from './experts.messages';
import { ExpertsTable } from './experts-table';

const PAGE_ROWS = 30;

/** 전문인력: whom one may see, the newest first. Filters live in the address. */
export const ExpertsPage = () => {
  const t = useMessages(expertsMessages);
  const viewer = useReferenceViewer();
  const [filters, change] = useSearchState(readFilters);
  const roles = useQuery(ExpertRolesDocument);
  const query = useQuery(ExpertsDocument, { variables: { first: PAGE_ROWS, ...toVariables(filters, roles.data?.itsqfRoles.roles.map(({ code }) => code) ?? []) }, skip: filters.role !== undefined && roles.loading });
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setCleared((count) => count + 1);
    void change(NO_FILTERS);
  };
  return (
    <Page title={t('title')} layout="wide" tabs={<RegistryTabs reviews={viewer?.role === 'OFFICE'} />} toolbar={<ExpertTools filters={filters} change={change} cleared={cleared} roles={roles.data?.itsqfRoles.roles ?? []} />}>
      {/* What was found before stays while the next is looked for. */}
      <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={10} height={52} />}>
        {({ experts }) =>
          experts.nodes.length === 0 ? (
            <Nothing filtered={isFiltered(filters)} onClear={clear} />
          ) : (
            <>
              <p className={classes.count} role="status">
                {t('list.count', { count: experts.totalCount })}
              </p>
              <ExpertsTable experts={experts.nodes} />
              <LoadMore connection={experts} onMore={(after) => query.fetchMore({ variables: { after } })} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
};

const Nothing = ({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) => {
  const t = useMessages(expertsMessages);
  const viewer = useReferenceViewer();
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
  return <EmptyState action={viewer?.firm && <ButtonLink to="/registry/experts/new">{t('list.add')}</ButtonLink>}>{t(viewer?.firm ? 'list.empty' : 'list.emptyOffice')}</EmptyState>;
};
