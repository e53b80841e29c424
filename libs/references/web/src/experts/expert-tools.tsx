import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import { IconFilter, IconPencilPlus } from '@tabler/icons-react';
import { monthOf, monthsFrom } from '@shoal/references-domain';
import { ButtonLink, SearchField, seoulDay, Spacer, useFormat, useMessages } from '@shoal/ui';
import { type ExpertRoleFragment, ReferenceFirmsDocument } from '../generated/graphql';
import { useReferenceViewer } from '../projects/use-reference-viewer';
import { type Filters, YEARS } from './expert-filters';
import classes from './experts.module.css';
import { expertsMessages } from './experts.messages';
import { useExpertWords } from './use-expert-words';

const FIRMS = 100;
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
  const viewer = useReferenceViewer();
  const months = monthsFrom(monthOf(seoulDay(new Date())), MONTHS);
  return (
    <>
      <SearchField key={cleared} label={t('list.search')} value={filters.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
      <Choice label={t('filter.role')} value={filters.role} options={roles.map((role) => [role.code, words.role(role)])} onChange={(role) => change({ role })} />
      <Choice label={t('filter.years')} value={filters.years?.toString()} options={YEARS.map((years) => [String(years), t('filter.yearsOver', { years })])} onChange={(years) => change({ years: years === undefined ? undefined : Number(years) })} />
      <Choice label={t('filter.available')} value={filters.in} options={months.map((month) => [month, t('filter.availableIn', { month: words.monthShort(month) })])} onChange={(month) => change({ in: month })} />
      <MoreFilters key={`more-${cleared}`} filters={filters} change={change} />
      <Spacer />
      {viewer?.firm && (
        <ButtonLink to="/registry/experts/new" aria-label={t('list.add')} leftSection={<IconPencilPlus size={16} stroke={1.6} aria-hidden />}>
          <span className={classes.full}>{t('list.add')}</span>
          <span className={classes.short}>{t('list.addShort')}</span>
        </ButtonLink>
      )}
    </>
  );
};

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string | undefined) => unknown;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => {
  const t = useMessages(expertsMessages);
  const data = [{ value: '', label: `${label}: ${t('filter.all')}` }, ...options.map(([one, word]) => ({ value: one, label: word }))];
  return <NativeSelect aria-label={label} className={classes.choice} value={value ?? ''} data={data} onChange={(event) => onChange(event.currentTarget.value || undefined)} />;
};

/** What is asked less often, behind one button that says how much of it is on. */
const MoreFilters = ({ filters, change }: FilterProps) => {
  const t = useMessages(expertsMessages);
  const format = useFormat();
  const firms = useQuery(ReferenceFirmsDocument, { variables: { first: FIRMS } }).data?.firms.nodes ?? [];
  const on = [filters.firm, filters.qualification].filter((value) => value !== undefined).length;
  return (
    <Popover position="bottom-start" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconFilter size={16} stroke={1.6} aria-hidden />}>
          {on > 0 ? t('filter.moreOn', { count: on }) : t('filter.more')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.filters}>
          <NativeSelect
            label={t('filter.firm')}
            value={filters.firm ?? ''}
            data={[{ value: '', label: t('filter.all') }, ...firms.map((firm) => ({ value: firm.id, label: `${firm.chip} · ${format.name(firm)}` }))]}
            onChange={(event) => change({ firm: event.currentTarget.value || undefined })}
          />
          <TextInput label={t('filter.qualification')} placeholder={t('filter.qualificationHint')} defaultValue={filters.qualification ?? ''} onBlur={(event) => change({ qualification: event.currentTarget.value.trim() || undefined })} onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && event.currentTarget.blur()} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
};
