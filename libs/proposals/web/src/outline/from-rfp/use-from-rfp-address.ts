import { useSearchState } from '@shoal/ui';

/** The dialog has an address: `?fromRfp=true`. */
export const useFromRfpAddress = () => {
  const [{ fromRfp }, change] = useSearchState((search) => ({ fromRfp: search['fromRfp'] === true || undefined }));
  return { opened: fromRfp === true, open: (): void => void change({ fromRfp: true }, { push: true }), close: (): void => void change({ fromRfp: undefined }) };
};
