import { Button, CopyButton } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import { collabMessages } from './collab.messages';
import classes from './refused-text.module.css';
import type { RefusedEdits } from './section-view';

/** What the server would not take: said plainly, offered to be copied, gone only when the person says so. */
export const RefusedText = ({ refused, onDiscard }: { readonly refused: RefusedEdits; readonly onDiscard: () => void }) => {
  const t = useMessages(collabMessages);
  return (
    <div className={classes.refused} role="alert">
      <p>
        {t(`refused.${refused.reason}`)} {t('refused.keep')}
      </p>
      <pre className={classes.text} tabIndex={0}>
        {refused.text}
      </pre>
      <div className={classes.actions}>
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
