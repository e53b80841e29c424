import { Button, CopyButton } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import { proposalsMessages } from '../proposals.messages';
import classes from './document.module.css';

interface Refused {
  readonly reason: 'read_only' | 'too_large' | 'malformed' | 'access_ended' | 'no_access';
  readonly text: string;
}

/** What the server would not take: said plainly, offered to be copied, gone only when the person says so. */
export const RefusedText = ({ refused, onDiscard }: { readonly refused: Refused; readonly onDiscard: () => void }) => {
  const t = useMessages(proposalsMessages);
  return (
    <div className={classes.refused} role="alert">
      <p>
        {t(`refused.${refused.reason}`)} {t('refused.keep')}
      </p>
      <pre className={classes.refusedText} tabIndex={0}>
        {refused.text}
      </pre>
      <div className={classes.refusedActions}>
        <CopyButton value={refused.text}>
          {({ copied, copy }) => (
            <Button size="xs" onClick={copy}>
              {t(copied ? 'refused.copied' : 'refused.copy')}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="default" onClick={onDiscard}>
          {t('refused.discard')}
        </Button>
      </div>
    </div>
  );
};
