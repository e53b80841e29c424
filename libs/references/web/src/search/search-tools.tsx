import { Button, NativeSelect, Popover } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { SearchField, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { MoreFilters } from './more-filters';
import { type Filters, KINDS, setFilters } from './search-filters';
import classes from './search.module.css';
import { searchMessages } from './search.messages';
import type { SearchChoices } from './use-search-choices';

export interface ToolsProps {
  readonly filters: Filters;
  readonly choices: SearchChoices;
  readonly change: (changes: Partial<Filters>) => unknown;
}

export const SearchTools = ({ filters, choices, change }: ToolsProps) => {
  const t = useMessages(searchMessages);
  const count = setFilters(filters).length;
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
          <MoreFilters filters={filters} choices={choices} change={change} />
        </Popover.Dropdown>
      </Popover>
    </>
  );
};
