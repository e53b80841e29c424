import { useSearchState } from '@shoal/ui';
import { useCallback } from 'react';

export const PANELS = ['properties', 'requirements'] as const;
export type PanelName = (typeof PANELS)[number];

/** Which panel stands beside the text has an address: `?panel=requirements`. */
export const usePanelAddress = (): { readonly panel: PanelName; readonly show: (panel: PanelName) => void } => {
  const [{ panel }, change] = useSearchState((search) => ({ panel: search['panel'] === 'requirements' ? ('requirements' as const) : undefined }));
  const show = useCallback((next: PanelName): void => void change({ panel: next === 'requirements' ? next : undefined }), [change]);
  return { panel: panel ?? 'properties', show };
};
