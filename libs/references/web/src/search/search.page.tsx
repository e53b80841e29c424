import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { searchWords } from '@shoal/references-domain';
import { EmptyState, LoadMore, Page, QueryView, SkeletonRows, useMessages, useSearchState } from '@shoal/ui';
import { useEffect, useState } from 'react';
import { SearchRegistryDocument } from '../generated/graphql';
import { RegistryTabs } from '../registry-tabs';
import { FilterChips } from './filter-chips';
import { askOf, NO_MORE, readFilters, setFilters, toVariables } from './search-filters';
import { SearchHits } from './search-hits';
import { SearchTools, type ToolsProps } from './search-tools';
import classes from './search.module.css';
import { searchMessages } from './search.messages';
import { useSearchChoices } from './use-search-choices';

const PAGE_ROWS = 30;

/** Everything that one may see of what the member firms have done and can do. */
export const SearchPage = () => {
  const t = useMessages(searchMessages);
  const [filters, change] = useSearchState(readFilters);
  const choices = useSearchChoices();
  const tools = { filters, choices, change };
  const ask = askOf(filters);
  // Whoever comes with nothing asked yet, from ⌘K or the tab, has come to type.
  const [types] = useState(ask === 'nothing');
  useEffect(() => {
    if (types) document.querySelector<HTMLInputElement>('#main input[type=search]')?.focus();
  }, [types]);
  return (
    <Page title={t('title')} layout="wide" tabs={<RegistryTabs reviews={choices.isOffice} />} toolbar={<SearchTools {...tools} />}>
      <FilterChips {...tools} />
      {ask === 'asked' && <Results {...tools} />}
      {ask === 'short' && <EmptyState>{t('short')}</EmptyState>}
      {ask === 'nothing' && (
        <>
          <EmptyState>{t('start')}</EmptyState>
          <p className={classes.hint}>{t('hint')}</p>
        </>
      )}
    </Page>
  );
};

const Results = ({ filters, choices, change }: ToolsProps) => {
  const t = useMessages(searchMessages);
  const query = useQuery(SearchRegistryDocument, { variables: { first: PAGE_ROWS, ...toVariables(filters) } });
  const words = searchWords(filters.q ?? '', choices.groups);
  const isNarrowed = filters.kind !== undefined || setFilters(filters).length > 0;
  return (
    // What was found before stays while the next is looked for.
    <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={10} height={44} />}>
      {({ searchRegistry: { nodes, totalCount, pageInfo } }) => (
        <>
          <p className={classes.count} role="status">
            {t('found', { count: totalCount })}
          </p>
          {nodes.length === 0 ? (
            <EmptyState action={isNarrowed && <Button variant="default" onClick={() => change({ kind: undefined, ...NO_MORE })}>{t('clear')}</Button>}>{t(isNarrowed ? 'noneNarrowed' : 'none')}</EmptyState>
          ) : (
            <>
              <SearchHits hits={nodes} words={words} />
              <LoadMore connection={{ nodes, totalCount, pageInfo }} onMore={(after) => query.fetchMore({ variables: { after } })} />
            </>
          )}
        </>
      )}
    </QueryView>
  );
};
