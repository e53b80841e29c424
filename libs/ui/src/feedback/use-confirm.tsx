import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useCallback, type ReactNode } from 'react';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';

export interface ConfirmRequest {
  readonly title: string;
  /** What will happen, to whom, and whether it can be undone. */
  readonly body: ReactNode;
  /** The verb on the button: '초대 취소', never '확인' for something that destroys. */
  readonly action: string;
  readonly danger?: boolean;
}

/** `if (await confirm({ … })) …`. Esc, the cross and a click outside mean no. */
export const useConfirm = (): ((request: ConfirmRequest) => Promise<boolean>) => {
  const t = useMessages(uiMessages);
  return useCallback(
    (request) =>
      new Promise((resolve) => {
        modals.openConfirmModal({
          title: request.title,
          children: <Text component="div">{request.body}</Text>,
          labels: { confirm: request.action, cancel: t('action.cancel') },
          closeButtonProps: { 'aria-label': t('action.close') },
          confirmProps: { color: request.danger ? 'danger' : 'sea' },
          onConfirm: () => resolve(true),
          onCancel: () => resolve(false),
          onClose: () => resolve(false),
        });
      }),
    [t],
  );
};
