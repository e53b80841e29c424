import { useQuery } from '@apollo/client/react';
import { type Column, DataTable, EmptyState, FirmChip, Glyph, LoadMore, Page, QueryView, RowLink, SkeletonRows, useFormat, useMessages, useSearchState, Visibility } from '@shoal/ui';
import { type SearchHitFragment, SearchFirmsDocument, SearchRegistryDocument } from '../generated/graphql';
import { RegistryTabs } from '../registry-tabs';
import { type Filters, isAsked, readFilters, toVariables } from './search-filters';
import { SearchTools } from './search-tools';
import classes from './search.module.css';
import { searchMessages } from './search.messages';

const PAGE_ROWS = 30;

/** Everything that one may see of what the member firms have done and can do. */
export const SearchPage = () => {
  const t = useMessages(searchMessages);
  const [filters, change] = useSearchState(readFilters);
  const office = useQuery(SearchFirmsDocument).data?.me?.role === 'OFFICE';
  return (
    <Page title={t('title')} layout="wide" tabs={<RegistryTabs reviews={office} />} toolbar={<SearchTools filters={filters} change={change} />}>
      <p className={classes.hint}>{t('hint')}</p>
      {isAsked(filters) ? <Results filters={filters} /> : <EmptyState>{t('start')}</EmptyState>}
    </Page>
  );
};

const Results = ({ filters }: { readonly filters: Filters }) => {
  const t = useMessages(searchMessages);
  const query = useQuery(SearchRegistryDocument, { variables: { first: PAGE_ROWS, ...toVariables(filters) } });
  return (
    // What was found before stays while the next is looked for.
    <QueryView query={{ ...query, data: query.data ?? query.previousData }} skeleton={<SkeletonRows rows={10} height={44} />}>
      {({ searchRegistry }) => (
        <>
          <p className={classes.count} role="status">
            {t('found', { count: searchRegistry.totalCount })}
          </p>
          {searchRegistry.nodes.length === 0 ? (
            <EmptyState>{t('none')}</EmptyState>
          ) : (
            <>
              <Hits hits={searchRegistry.nodes} />
              <LoadMore connection={searchRegistry} onMore={(after) => query.fetchMore({ variables: { after } })} />
            </>
          )}
        </>
      )}
    </QueryView>
  );
};

const Hits = ({ hits }: { readonly hits: readonly SearchHitFragment[] }) => {
  const t = useMessages(searchMessages);
  const format = useFormat();
  const columns: Column<SearchHitFragment>[] = [
    { key: 'title', header: t('column.title'), cell: (hit) => <Title hit={hit} /> },
    { key: 'kind', header: t('column.kind'), width: '128px', cell: (hit) => t(`kind.${hit.kind}`) },
    { key: 'review', header: t('column.review'), width: '136px', cell: (hit) => <Review hit={hit} /> },
    { key: 'updated', header: t('column.updated'), width: '128px', from: 64, cell: (hit) => format.day(hit.updatedAt) },
  ];
  return <DataTable caption={t('caption')} columns={columns} rows={hits} rowKey={(hit) => hit.id} narrow={(hit) => <NarrowHit hit={hit} />} />;
};

interface HitProps {
  readonly hit: SearchHitFragment;
}

const Title = ({ hit }: HitProps) => (
  <span className={classes.title}>
    <FirmChip firm={hit.firm} />
    <ThingLink hit={hit} />
  </span>
);

const ThingLink = ({ hit: { id, kind, title } }: HitProps) => {
  if (kind === 'CAPABILITY') return <RowLink to="/registry/capabilities" search={{ open: id }}>{title}</RowLink>;
  const params = { evidenceId: id };
  if (kind === 'CERTIFICATE') return <RowLink to="/registry/certificates/$evidenceId" params={params}>{title}</RowLink>;
  if (kind === 'EXPERT') return <RowLink to="/registry/experts/$evidenceId" params={params}>{title}</RowLink>;
  return <RowLink to="/registry/references/$evidenceId" params={params}>{title}</RowLink>;
};

const Review = ({ hit: { reviewState } }: HitProps) => {
  const t = useMessages(searchMessages);
  return (
    <span className={classes.review} data-verified={reviewState === 'VERIFIED' || undefined}>
      {reviewState === 'VERIFIED' && <Glyph name="tick" />}
      {t(`review.${reviewState}`)}
    </span>
  );
};

const NarrowHit = ({ hit }: HitProps) => {
  const t = useMessages(searchMessages);
  return (
    <div className={classes.narrow}>
      <Title hit={hit} />
      <span className={classes.facts}>
        {t(`kind.${hit.kind}`)} · <Review hit={hit} />
        {hit.visibility === 'COOPERATIVE' && <Visibility to="cooperative" />}
      </span>
    </div>
  );
};
