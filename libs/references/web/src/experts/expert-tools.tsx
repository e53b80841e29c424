import { TextInput } from '@mantine/core';
import { monthOf, monthsFrom } from '@shoal/references-domain';
import { SearchField, seoulDay, Spacer, useMessages } from '@shoal/ui';
import type { ExpertRoleFragment } from '../generated/graphql';
import { countOn } from '../registry/filters';
import list from '../registry/list.module.css';
import { AddLink, Choice, FirmFilter, MoreFilters } from '../registry/tools';
import { type Filters, YEARS } from './expert-filters';
import { expertsMessages } from './experts.messages';
import { useExpertWords } from './use-expert-words';

const MONTHS = 12;

interface FilterProps {
  readonly filters: Filters;
  readonly change: (changes: Partial<Filters>) => unknown;
}

interface ToolsProps extends FilterProps {
  /** Rises when the filters are cleared, so that fields that keep their own text begin anew. */
  readonly cleared: number;
  readonly roles: readonly ExpertRoleFragment[];
}

export const ExpertTools = ({ filters, change, cleared, roles }: ToolsProps) => {
  const t = useMessages(expertsMessages);
  const words = useExpertWords();
  const months = monthsFrom(monthOf(seoulDay(new Date())), MONTHS);
  return (
    <>
      <SearchField key={cleared} label={t('list.search')} value={filters.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
      <Choice label={t('filter.role')} value={filters.role} options={roles.map((role) => [role.code, words.role(role)])} onChange={(role) => change({ role })} />
      <Choice label={t('filter.years')} value={filters.years?.toString()} options={YEARS.map((years) => [String(years), t('filter.yearsOver', { years })])} onChange={(years) => change({ years: years === undefined ? undefined : Number(years) })} />
      <Choice label={t('filter.available')} value={filters.in} options={months.map((month) => [month, t('filter.availableIn', { month: words.monthShort(month) })])} onChange={(month) => change({ in: month })} />
      <Filtered key={`more-${cleared}`} filters={filters} change={change} />
      <Spacer />
      <AddLink area="experts">{t('list.add')}</AddLink>
    </>
  );
};

/** What is asked less often. */
const Filtered = ({ filters: { firm, qualification }, change }: FilterProps) => {
  const t = useMessages(expertsMessages);
  return (
    <MoreFilters on={countOn({ firm, qualification })}>
      <FirmFilter value={firm} onChange={(id) => change({ firm: id })} />
      <TextInput className={list.wide} label={t('filter.qualification')} placeholder={t('filter.qualificationHint')} defaultValue={qualification ?? ''} onBlur={(event) => change({ qualification: event.currentTarget.value.trim() || undefined })} onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && event.currentTarget.blur()} />
    </MoreFilters>
  );
};
