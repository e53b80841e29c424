import { NativeSelect, TextInput } from '@mantine/core';
import { readWon, SearchField, SegmentedFilter, Spacer, useFormat, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { countOn, yearIn } from '../registry/filters';
import { AddLink, Choice, FirmFilter, MoreFilters } from '../registry/tools';
import list from '../registry/list.module.css';
import { BUYER_KINDS, type Filters, METHODS } from './reference-filters';
import { referencesMessages } from './references.messages';

interface ToolsProps {
  readonly filters: Filters;
  readonly change: (changes: Partial<Filters>) => unknown;
  /** Rises when the filters are cleared, so that fields that keep their own text begin anew. */
  readonly cleared: number;
}

export const ReferenceTools = ({ filters, change, cleared }: ToolsProps) => {
  const t = useMessages(referencesMessages);
  const views = [
    { value: 'full' as const, label: t('list.full') },
    { value: 'anonymous' as const, label: t('list.anonymous') },
  ];
  const isFull = filters.view === undefined;
  return (
    <>
      <SegmentedFilter label={t('list.which')} value={filters.view ?? 'full'} options={views} onChange={(view) => change({ view: view === 'anonymous' ? view : undefined })} />
      {isFull && <SearchField key={cleared} label={t('list.search')} value={filters.q ?? ''} onChange={(q) => change({ q: q || undefined })} />}
      <Choice label={t('filter.buyerKind')} value={filters.buyer} options={BUYER_KINDS.map((kind) => [kind, t(`buyerKind.${kind}`)])} onChange={(buyer) => change({ buyer })} />
      {isFull && <Choice label={t('filter.method')} value={filters.method} options={METHODS.map((method) => [method, t(`method.${method}`)])} onChange={(method) => change({ method })} />}
      <Filtered key={`more-${cleared}`} filters={filters} change={change} />
      <Spacer />
      <AddLink area="references">{t('list.add')}</AddLink>
    </>
  );
};

const Filtered = ({ filters, change }: Omit<ToolsProps, 'cleared'>) => {
  const t = useMessages(referencesMessages);
  const full = filters.view === undefined;
  const { firm, from, to, least, most, verified } = filters;
  return (
    <MoreFilters on={countOn(full ? { firm, from, to, least, most, verified } : { firm, from, to })}>
      <FirmFilter value={firm} onChange={(id) => change({ firm: id })} />
      <YearFilter label={t('filter.yearFrom')} value={from} onChange={(year) => change({ from: year })} />
      <YearFilter label={t('filter.yearTo')} value={to} onChange={(year) => change({ to: year })} />
      {full && <AmountFilter label={t('filter.amountFrom')} value={least} onChange={(won) => change({ least: won })} />}
      {full && <AmountFilter label={t('filter.amountTo')} value={most} onChange={(won) => change({ most: won })} />}
      {full && <VerifiedFilter filters={filters} change={change} />}
    </MoreFilters>
  );
};

const VerifiedFilter = ({ filters, change }: Omit<ToolsProps, 'cleared'>) => {
  const t = useMessages(referencesMessages);
  const data = [
    { value: '', label: t('filter.all') },
    { value: 'true', label: t('filter.verifiedYes') },
    { value: 'false', label: t('filter.verifiedNo') },
  ];
  return <NativeSelect className={list.wide} label={t('filter.verified')} value={filters.verified === undefined ? '' : String(filters.verified)} data={data} onChange={({ currentTarget: { value } }) => change({ verified: value === '' ? undefined : value === 'true' })} />;
};

/** Passes on what is a year, and says so of what is none. */
const YearFilter = ({ label, value, onChange }: { readonly label: string; readonly value: number | undefined; readonly onChange: (year: number | undefined) => unknown }) => {
  const t = useMessages(referencesMessages);
  const [text, setText] = useState(value?.toString() ?? '');
  const wrong = text !== '' && yearIn(text) === undefined;
  const type = (next: string) => {
    setText(next);
    if (next === '' || yearIn(next) !== undefined) onChange(yearIn(next));
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
