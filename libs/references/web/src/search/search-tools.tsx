import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect, Popover, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { SearchField, useFormat, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { SearchFirmsDocument } from '../generated/graphql';
import { countMore, type Filters, KINDS, NO_MORE, typedWon, typedYear } from './search-filters';
import classes from './search.module.css';
import { searchMessages } from './search.messages';

interface ToolsProps {
  readonly filters: Filters;
  readonly change: (changes: Partial<Filters>) => unknown;
}

export const SearchTools = ({ filters, change }: ToolsProps) => {
  const t = useMessages(searchMessages);
  const count = countMore(filters);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <SearchField label={t('label')} value={filters.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
      <NativeSelect
        aria-label={t('what')}
        className={classes.kind}
        value={filters.kind ?? ''}
        data={[{ value: '', label: t('all') }, ...KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
        onChange={(event) => change({ kind: KINDS.find((kind) => kind === event.currentTarget.value) })}
      />
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <Button variant="default" leftSection={<IconFilter size={16} stroke={1.6} aria-hidden />} onClick={() => setOpened(!opened)} aria-expanded={opened}>
            {count > 0 ? t('moreCount', { count }) : t('more')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <MoreFilters filters={filters} change={change} />
        </Popover.Dropdown>
      </Popover>
    </>
  );
};

const MoreFilters = ({ filters, change }: ToolsProps) => {
  const t = useMessages(searchMessages);
  const format = useFormat();
  const firms = useQuery(SearchFirmsDocument).data?.firms.nodes ?? [];
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setCleared(cleared + 1);
    void change(NO_MORE);
  };
  return (
    <div key={cleared} className={classes.filters}>
      <NativeSelect
        className={classes.wide}
        label={t('firm')}
        value={filters.firm ?? ''}
        data={[{ value: '', label: t('anyFirm') }, ...firms.map((firm) => ({ value: firm.id, label: format.name(firm) }))]}
        onChange={(event) => change({ firm: event.currentTarget.value || undefined })}
      />
      <Typed label={t('buyer')} value={filters.buyer} onType={(text) => change({ buyer: text.trim() || undefined })} wide />
      <Typed label={t('yearFrom')} value={filters.from} onType={(text) => change({ from: typedYear(text) })} />
      <Typed label={t('yearTo')} value={filters.to} onType={(text) => change({ to: typedYear(text) })} />
      <Typed label={t('least')} value={filters.least} onType={(text) => change({ least: typedWon(text) })} />
      <Typed label={t('most')} value={filters.most} onType={(text) => change({ most: typedWon(text) })} />
      <p className={classes.note}>{t('ofReferences')}</p>
      <Checkbox className={classes.wide} label={t('verified')} checked={filters.verified ?? false} onChange={(event) => change({ verified: event.currentTarget.checked || undefined })} />
      <Button className={classes.wide} variant="default" disabled={countMore(filters) === 0} onClick={clear}>
        {t('clear')}
      </Button>
    </div>
  );
};

interface TypedProps {
  readonly label: string;
  readonly value: string | number | undefined;
  readonly onType: (text: string) => unknown;
  readonly wide?: boolean;
}

/** Takes effect when one leaves it or presses Enter, so that half an amount is never looked for. */
const Typed = ({ label, value, onType, wide }: TypedProps) => (
  <TextInput
    className={wide ? classes.wide : undefined}
    label={label}
    defaultValue={value}
    onBlur={(event) => onType(event.currentTarget.value)}
    onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onType(event.currentTarget.value)}
  />
);
