import { useSearchState } from '@shoal/ui';

const DIALOGS = ['edit', 'invite', 'withdraw'] as const;
type Dialog = (typeof DIALOGS)[number];

/** Editing and the dialogs have addresses; Back closes them. `firm`: whom it is about. */
export const useConsortiumDialog = () => {
  const [state, change] = useSearchState((search) => ({
    dialog: DIALOGS.find((dialog) => dialog === search['dialog']),
    firm: typeof search['firm'] === 'string' ? search['firm'] : undefined,
  }));
  return {
    ...state,
    open: (dialog: Dialog, firm?: string) => void change({ dialog, firm }, { push: true }),
    close: () => void change({ dialog: undefined, firm: undefined }),
  };
};
