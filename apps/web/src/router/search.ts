import type { SearchValues } from '@shoal/ui';

/** Addresses keep filters, tabs and dialogs; each page reads its own (`useSearchState`) and must bear anything here. */
export const openSearch = (search: Record<string, unknown>): SearchValues =>
  Object.fromEntries(Object.entries(search).filter((entry): entry is [string, string | number | boolean] => ['string', 'number', 'boolean'].includes(typeof entry[1])));
