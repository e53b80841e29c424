import { useMediaQuery } from '@mantine/hooks';

/** A phone: the outline is a drawer and the tools stand above the keyboard. */
export const useNarrow = (): boolean => useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
/** Room for the outline and the page, not for the side panel besides. */
export const useMedium = (): boolean => useMediaQuery('(max-width: 80em)', false, { getInitialValueInEffect: false });
