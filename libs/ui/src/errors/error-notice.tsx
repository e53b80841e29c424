import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { uiMessages } from '../i18n/ui.messages';
import { useLanguage, useMessages } from '../i18n/use-messages';
import { describeError, isWorthRetrying } from './describe-error';
import classes from './error-notice.module.css';

interface ErrorNoticeProps {
  /** What was thrown; nothing is drawn without one. */
  readonly error: unknown;
  readonly onRetry?: () => unknown;
  /** More to do, e.g. a link. */
  readonly children?: ReactNode;
}

/** What happened, what was kept and what to do; never a bare code. Announced when it appears. */
export const ErrorNotice = ({ error, onRetry, children }: ErrorNoticeProps) => {
  const t = useMessages(uiMessages);
  const language = useLanguage();
  if (error == null || error === false) return null;
  const { code, text } = describeError(error, language);
  return (
    <div className={classes.notice} role="alert" data-placeholder>
      <IconAlertCircle size={16} stroke={1.6} aria-hidden className={classes.icon} />
      <div className={classes.text}>
        {text}
        {children}
      </div>
      {onRetry && isWorthRetrying(code) && (
        <Button size="xs" variant="default" onClick={() => void onRetry()}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  );
};
