import { Button } from '@mantine/core';
import { EmptyState, useMessages } from '@shoal/ui';
import type { ReactNode } from 'react';
import { firmsMessages } from '../firms.messages';

/** A list of the cooperative, narrowed by what was searched. */
export interface SearchedListProps {
  readonly search: string | undefined;
  readonly onClear: () => void;
}

interface NothingFoundProps extends SearchedListProps {
  readonly found: (search: string) => string;
  readonly none: string;
  /** What to do about it, for who may. */
  readonly action?: ReactNode;
}

/** Nothing matches, or nothing is there yet. */
export const NothingFound = ({ search, onClear, found, none, action }: NothingFoundProps) => {
  const t = useMessages(firmsMessages);
  if (!search) return <EmptyState action={action}>{none}</EmptyState>;
  return (
    <EmptyState
      action={
        <Button variant="default" onClick={onClear}>
          {t('cooperative.clearSearch')}
        </Button>
      }
    >
      {found(search)}
    </EmptyState>
  );
};
