import { Button, Checkbox, NativeSelect, Select, TextInput } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import { useState } from 'react';
import { NO_MORE, setFilters, typedWon, typedYear } from './search-filters';
import type { ToolsProps } from './search-tools';
import classes from './search.module.css';
import { searchMessages } from './search.messages';

/** Each takes effect at once; the address keeps them. */
export const MoreFilters = ({ filters, choices, change }: ToolsProps) => {
  const t = useMessages(searchMessages);
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setCleared(cleared + 1);
    void change(NO_MORE);
  };
  return (
    <div key={cleared} className={classes.filters}>
      <NativeSelect
        className={classes.wide}
        label={t('filter.firm')}
        value={filters.firm ?? ''}
        data={[{ value: '', label: t('anyFirm') }, ...choices.firms]}
        onChange={(event) => change({ firm: event.currentTarget.value || undefined })}
      />
      <Select
        className={classes.wide}
        label={t('filter.capability')}
        placeholder={t('anyCapability')}
        value={filters.capability ?? null}
        data={choices.nodes}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('remove', { name: t('filter.capability') }) }}
        nothingFoundMessage={t('noCapability')}
        comboboxProps={{ withinPortal: false }}
        onChange={(id) => change({ capability: id ?? undefined })}
      />
      <NativeSelect
        className={classes.wide}
        label={t('filter.certificate')}
        value={filters.certificate ?? ''}
        data={[{ value: '', label: t('anyCertificate') }, ...choices.certificates]}
        onChange={(event) => change({ certificate: event.currentTarget.value || undefined })}
      />
      <Typed label={t('filter.buyer')} value={filters.buyer} onType={(text) => change({ buyer: text.trim() || undefined })} wide />
      <Typed label={t('filter.from')} value={filters.from} onType={(text) => change({ from: typedYear(text) })} />
      <Typed label={t('filter.to')} value={filters.to} onType={(text) => change({ to: typedYear(text) })} />
      <Typed label={t('filter.least')} value={filters.least} onType={(text) => change({ least: typedWon(text) })} />
      <Typed label={t('filter.most')} value={filters.most} onType={(text) => change({ most: typedWon(text) })} />
      <p className={classes.note}>{t('ofReferences')}</p>
      <Checkbox className={classes.wide} label={t('filter.verified')} checked={filters.verified ?? false} onChange={(event) => change({ verified: event.currentTarget.checked || undefined })} />
      <Button className={classes.wide} variant="default" disabled={setFilters(filters).length === 0} onClick={clear}>
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
    // A filter that was taken away elsewhere leaves the field too.
    key={value ?? ''}
    className={wide ? classes.wide : undefined}
    label={label}
    defaultValue={value}
    onBlur={(event) => onType(event.currentTarget.value)}
    onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onType(event.currentTarget.value)}
  />
);
