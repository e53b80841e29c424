import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertCircle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { describeError } from '../errors/describe-error';
import { uiMessages } from '../i18n/ui.messages';
import { useLanguage, useMessages } from '../i18n/use-messages';
import classes from './use-toast.module.css';

const NOTICE_MS = 4_000;
const UNDO_MS = 10_000;

/** Short messages at the edge of the screen: something was done, can be undone, or failed. */
export const useToast = () => {
  const t = useMessages(uiMessages);
  const language = useLanguage();
  return useMemo(() => {
    const close = { 'aria-label': t('action.close') };
    const failed = (error: unknown): void => {
      notifications.show({
        message: describeError(error, language).text,
        icon: <IconAlertCircle size={18} stroke={1.6} aria-hidden />,
        color: 'danger',
        autoClose: false,
        closeButtonProps: close,
      });
    };
    return {
      done: (message: string): void => {
        notifications.show({ message, icon: <IconCheck size={18} stroke={1.6} aria-hidden />, color: 'ok', autoClose: NOTICE_MS, closeButtonProps: close });
      },
      /** Nothing was done; there is something to know. */
      note: (message: string): void => {
        notifications.show({ message, icon: <IconInfoCircle size={18} stroke={1.6} aria-hidden />, color: 'sea', autoClose: UNDO_MS, closeButtonProps: close });
      },
      /** After a destructive act: 10 s to take it back; what undoing throws is shown. */
      undo: (message: string, onUndo: () => Promise<unknown>): void => {
        const id = notifications.show({
          message: (
            <span className={classes.undo}>
              <span>{message}</span>
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  notifications.hide(id);
                  onUndo().catch(failed);
                }}
              >
                {t('action.undo')}
              </Button>
            </span>
          ),
          color: 'sea',
          autoClose: UNDO_MS,
          closeButtonProps: close,
        });
      },
      failed,
    };
  }, [t, language]);
};
