import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMessages } from '@shoal/ui';
import { setFilters } from './search-filters';
import type { ToolsProps } from './search-tools';
import classes from './search.module.css';
import { searchMessages } from './search.messages';

/** Which filters hold, each with the way to take it off. */
export const FilterChips = ({ filters, choices, change }: ToolsProps) => {
  const t = useMessages(searchMessages);
  const keys = setFilters(filters);
  if (keys.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t('more')}>
      {keys.map((key) => {
        const name = key === 'verified' ? t('filter.verified') : `${t(`filter.${key}`)}: ${choices.read(filters, key)}`;
        return (
          <li key={key}>
            <Button size="compact-sm" variant="light" rightSection={<IconX size={12} stroke={1.8} aria-hidden />} aria-label={t('remove', { name })} onClick={() => change({ [key]: undefined })}>
              {name}
            </Button>
          </li>
        );
      })}
    </ul>
  );
};
