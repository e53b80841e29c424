import { useSearchState, type SearchValues } from '@shoal/ui';
import type { CapabilityLevel } from '../generated/graphql';

export const LEVELS: readonly CapabilityLevel[] = ['EXPERIENCE', 'DELIVERY', 'CORE'];
const VIEWS = ['table', 'mine', 'tree', 'gaps'] as const;

const read = (search: SearchValues) => ({
  /** Chosen branches, ids parted by commas. */
  branch: typeof search['branch'] === 'string' ? search['branch'] : undefined,
  view: VIEWS.find((view) => view === search['view']),
  level: LEVELS.find((level) => level === search['level']),
  /** A capability that is shown in full. */
  open: typeof search['open'] === 'string' ? search['open'] : undefined,
});

/** What the page of capabilities shows lives in its address. */
export const useCapabilityAddress = () => useSearchState(read);
