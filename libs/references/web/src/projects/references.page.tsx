import { useQuery } from '@apollo/client/react';
import { EmptyState, useMessages, useSearchState } from '@shoal/ui';
import { AnonymousReferencesDocument, ReferencesDocument } from '../generated/graphql';
import { Listed, ListPage, NoneFound, NothingYet, useClear } from '../registry/list-page';
import { type Filters, isFiltered, NO_FILTERS, outlineVariables, readFilters, toVariables } from './reference-filters';
import { ReferenceTools } from './reference-tools';
import classes from './references.module.css';
import { referencesMessages } from './references.messages';
import { OutlinesTable, ReferencesTable } from './references-table';

const PAGE_ROWS = 30;

/** 수행실적: what one may see, what runs first, then what was completed last. Filters live in the address. */
export const ReferencesPage = () => {
  const [filters, change] = useSearchState(readFilters);
  const { cleared, clear } = useClear(() => change(NO_FILTERS));
  return (
    <ListPage area="references" toolbar={<ReferenceTools filters={filters} change={change} cleared={cleared} />}>
      {filters.view === 'anonymous' ? <Outlines filters={filters} onClear={clear} /> : <References filters={filters} onClear={clear} />}
    </ListPage>
  );
};

interface ListProps {
  readonly filters: Filters;
  readonly onClear: () => void;
}

const References = ({ filters, onClear }: ListProps) => {
  const t = useMessages(referencesMessages);
  const query = useQuery(ReferencesDocument, { variables: { first: PAGE_ROWS, ...toVariables(filters) } });
  const nothing = isFiltered(filters) ? <NoneFound onClear={onClear}>{t('list.none')}</NoneFound> : <NothingYet area="references" add={t('list.add')} firm={t('list.empty')} office={t('list.emptyOffice')} />;
  return (
    <Listed query={query} from={({ references }) => references} count={(count) => t('list.count', { count })} nothing={nothing}>
      {(references) => <ReferencesTable references={references} />}
    </Listed>
  );
};

const Outlines = ({ filters, onClear }: ListProps) => {
  const t = useMessages(referencesMessages);
  const variables = outlineVariables(filters);
  const query = useQuery(AnonymousReferencesDocument, { variables: { first: PAGE_ROWS, ...variables } });
  const filtered = Object.values(variables).some((value) => value !== null);
  const nothing = filtered ? <NoneFound onClear={onClear}>{t('list.none')}</NoneFound> : <EmptyState>{t('list.anonymousNone')}</EmptyState>;
  return (
    <>
      <p className={classes.intro}>{t('list.anonymousIntro')}</p>
      <Listed query={query} from={({ anonymousReferences }) => anonymousReferences} count={(count) => t('list.count', { count })} nothing={nothing} rowHeight={40}>
        {(outlines) => <OutlinesTable outlines={outlines} />}
      </Listed>
    </>
  );
};
