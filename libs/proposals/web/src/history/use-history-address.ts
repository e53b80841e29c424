import { useSearchState } from '@shoal/ui';

const whole = (value: unknown): number | undefined => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined);

/**
 * The history, a version in it and a comparison have addresses: `?history=<section>&version=<number>&against=<number>`.
 * Back leads from a version to the list, and from the list to the page.
 */
export const useHistoryAddress = () => {
  const [state, change] = useSearchState((search) => ({
    history: typeof search['history'] === 'string' ? search['history'] : undefined,
    version: whole(search['version']),
    against: whole(search['against']),
  }));
  return {
    ...state,
    open: (sectionId: string): void => void change({ history: sectionId, version: undefined, against: undefined }, { push: true }),
    show: (version: number | undefined): void => void change({ version, against: undefined }, { push: state.version === undefined }),
    compare: (version: number, against: number | undefined): void => void change({ version, against }),
    close: (): void => void change({ history: undefined, version: undefined, against: undefined }),
  };
};
