import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type SearchValues = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Filters, tabs and dialogs that live in the address. `read` makes sense of whatever the address holds;
 * `change` merges, and `undefined` removes. By default the history entry is replaced, so that Back leaves the page.
 */
export const useSearchState = <T extends SearchValues>(read: (search: SearchValues) => T) => {
  const search = useSearch({ strict: false }) as SearchValues;
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Partial<T>, options: { readonly push?: boolean } = {}) =>
      // In place of the address before nothing is scrolled: not to the top, nor back to where a list was at the last change.
      navigate({ to: '.', search: (before: SearchValues) => ({ ...before, ...changes }), replace: !options.push, resetScroll: options.push === true } as Parameters<typeof navigate>[0]),
    [navigate],
  );
  return [read(search), change] as const;
};
