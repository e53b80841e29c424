import { useQuery } from '@apollo/client/react';
import { useMessages, useSearchState } from '@shoal/ui';
import { ExpertRolesDocument, ExpertsDocument } from '../generated/graphql';
import { Listed, ListPage, NoneFound, NothingYet, useClear } from '../registry/list-page';
import { isFiltered, NO_FILTERS, readFilters, toVariables } from './expert-filters';
import { ExpertTools } from './expert-tools';
import { expertsMessages } from './experts.messages';
import { ExpertsTable } from './experts-table';

const PAGE_ROWS = 30;

/** 전문인력: whom one may see, the newest first. Filters live in the address. */
export const ExpertsPage = () => {
  const t = useMessages(expertsMessages);
  const [filters, change] = useSearchState(readFilters);
  const known = useQuery(ExpertRolesDocument);
  const roles = known.data?.itsqfRoles.roles ?? [];
  const query = useQuery(ExpertsDocument, { variables: { first: PAGE_ROWS, ...toVariables(filters, roles.map(({ code }) => code)) }, skip: filters.role !== undefined && known.loading });
  const { cleared, clear } = useClear(() => change(NO_FILTERS));
  const nothing = isFiltered(filters) ? <NoneFound onClear={clear}>{t('list.none')}</NoneFound> : <NothingYet area="experts" add={t('list.add')} firm={t('list.empty')} office={t('list.emptyOffice')} />;
  return (
    <ListPage area="experts" toolbar={<ExpertTools filters={filters} change={change} cleared={cleared} roles={roles} />}>
      <Listed query={query} from={({ experts }) => experts} count={(count) => t('list.count', { count })} nothing={nothing}>
        {(experts) => <ExpertsTable experts={experts} />}
      </Listed>
    </ListPage>
  );
};
