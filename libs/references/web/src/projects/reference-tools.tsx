import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import { IconFilter, IconPencilPlus } from '@tabler/icons-react';
import { ButtonLink, readWon, SearchField, SegmentedFilter, Spacer, useFormat, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { ReferenceFirmsDocument } from '../generated/graphql';
import { BUYER_KINDS, type Filters, METHODS } from './reference-filters';
import classes from './references.module.css';
import { referencesMessages } from './references.messages';
import { useReferenceViewer } from './use-reference-viewer';

const FIRMS = 100;

interface ToolsProps {
  readonly filters: Filters;
  readonly change: (changes: Partial<Filters>) => unknown;
  /** Rises when the filters are cleared, so that fields that keep their own text begin anew. */
  readonly cleared: number;
}

export const ReferenceTools = ({ filters, change, cleared }: ToolsProps) => {
  const t = useMessages(referencesMessages);
  const viewer = useReferenceViewer();
  const views = [
    { value: 'full' as const, label: t('list.full') },
    { value: 'anonymous' as const, label: t('list.anonymous') },
  ];
  const isFull = filters.view === undefined;
  return (
    <>
      <SegmentedFilter label={t('list.which')} value={filters.view ?? 'full'} options={views} onChange={(view) => change({ view: view === 'anonymous' ? view : undefined })} />
      {isFull && <SearchField key={cleared} label={t('list.search')} value={filters.q ?? ''} onChange={(q) => change({ q: q || undefined })} />}
      <Choice label={t('filter.buyerKind')} value={filters.buyer} values={BUYER_KINDS} word={(kind) => t(`buyerKind.${kind}`)} onChange={(buyer) => change({ buyer })} />
      {isFull && <Choice label={t('filter.method')} value={filters.method} values={METHODS} word={(method) => t(`method.${method}`)} onChange={(method) => change({ method })} />}
      <MoreFilters key={`more-${cleared}`} filters={filters} change={change} />
      <Spacer />
      {viewer?.firm && (
        <ButtonLink to="/registry/references/new" aria-label={t('list.add')} leftSection={<IconPencilPlus size={16} stroke={1.6} aria-hidden />}>
          <span className={classes.full}>{t('list.add')}</span>
          <span className={classes.short}>{t('list.addShort')}</span>
        </ButtonLink>
      )}
    </>
  );
};

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V | undefined;
  readonly values: readonly V[];
  readonly word: (value: V) => string;
  readonly onChange: (value: V | undefined) => unknown;
}

const Choice = <V extends string>({ label, value, values, word, onChange }: ChoiceProps<V>) => {
  const t = useMessages(referencesMessages);
  return (
    <NativeSelect
      aria-label={label}
      className={classes.choice}
      value={value ?? ''}
      data={[{ value: '', label: `${label}: ${t('filter.all')}` }, ...values.map((one) => ({ value: one as string, label: word(one) }))]}
      onChange={(event) => onChange(values.find((one) => one === event.currentTarget.value))}
    />
  );
};

/** What is asked less often, behind one button that says how much of it is on. */
const MoreFilters = ({ filters, change }: Omit<ToolsProps, 'cleared'>) => {
  const t = useMessages(referencesMessages);
  const full = filters.view === undefined;
  const on = [filters.firm, filters.from, filters.to, ...(full ? [filters.least, filters.most, filters.verified] : [])].filter((value) => value !== undefined).length;
  return (
    <Popover position="bottom-start" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconFilter size={16} stroke={1.6} aria-hidden />}>
          {on > 0 ? t('filter.moreOn', { count: on }) : t('filter.more')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.filters}>
          <FirmFilter filters={filters} change={change} />
          <YearFilter label={t('filter.yearFrom')} value={filters.from} onChange={(from) => change({ from })} />
          <YearFilter label={t('filter.yearTo')} value={filters.to} onChange={(to) => change({ to })} />
          {full && <AmountFilter label={t('filter.amountFrom')} value={filters.least} onChange={(least) => change({ least })} />}
          {full && <AmountFilter label={t('filter.amountTo')} value={filters.most} onChange={(most) => change({ most })} />}
          {full && <VerifiedFilter filters={filters} change={change} />}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
};

const FirmFilter = ({ filters, change }: Omit<ToolsProps, 'cleared'>) => {
  const t = useMessages(referencesMessages);
  const format = useFormat();
  const firms = useQuery(ReferenceFirmsDocument, { variables: { first: FIRMS } }).data?.firms.nodes ?? [];
  return (
    <NativeSelect
      className={classes.wide}
      label={t('filter.firm')}
      value={filters.firm ?? ''}
      data={[{ value: '', label: t('filter.all') }, ...firms.map((firm) => ({ value: firm.id, label: `${firm.chip} · ${format.name(firm)}` }))]}
      onChange={(event) => change({ firm: event.currentTarget.value || undefined })}
    />
  );
};

const VerifiedFilter = ({ filters, change }: Omit<ToolsProps, 'cleared'>) => {
  const t = useMessages(referencesMessages);
  const data = [
    { value: '', label: t('filter.all') },
    { value: 'true', label: t('filter.verifiedYes') },
    { value: 'false', label: t('filter.verifiedNo') },
  ];
  return <NativeSelect className={classes.wide} label={t('filter.verified')} value={filters.verified === undefined ? '' : String(filters.verified)} data={data} onChange={({ currentTarget: { value } }) => change({ verified: value === '' ? undefined : value === 'true' })} />;
};

/** Passes on what is a year, and says so of what is none. */
const YearFilter = ({ label, value, onChange }: { readonly label: string; readonly value: number | undefined; readonly onChange: (year: number | undefined) => unknown }) => {
  const t = useMessages(referencesMessages);
  const [text, setText] = useState(value?.toString() ?? '');
  const wrong = text !== '' && !/^\d{4}$/.test(text);
  const type = (next: string) => {
    setText(next);
    if (next === '' || /^\d{4}$/.test(next)) onChange(next === '' ? undefined : Number(next));
  };
  return <TextInput label={label} inputMode="numeric" maxLength={4} placeholder="2024" value={text} error={wrong && t('filter.yearWrong')} onChange={(event) => type(event.currentTarget.value.trim())} />;
};

const AmountFilter = ({ label, value, onChange }: { readonly label: string; readonly value: string | undefined; readonly onChange: (won: string | undefined) => unknown }) => {
  const t = useMessages(referencesMessages);
  const format = useFormat();
  const [text, setText] = useState(value ? format.wonExact(value) : '');
  const won = readWon(text);
  const type = (next: string) => {
    setText(next);
    const read = readWon(next);
    if (next.trim() === '') onChange(undefined);
    else if (read !== null && read.length <= 15) onChange(read);
  };
  return <TextInput label={label} placeholder={t('filter.amountHint')} value={text} description={won ? format.won(won) : undefined} error={text.trim() !== '' && won === null && t('filter.amountWrong')} onChange={(event) => type(event.currentTarget.value)} />;
};
