import { Button, Progress } from '@mantine/core';
import { type FileUpload, useLanguage, useMessages } from '@shoal/ui';
import { filesMessages } from './files.messages';
import classes from './files.module.css';

export const percentOf = (share: number): number => Math.round(share * 100);

/** A file on its way: per cent and a way to stop it, or why it did not arrive. */
export const UploadLine = ({ upload, onDismiss }: { readonly upload: FileUpload; readonly onDismiss: (key: number) => void }) => {
  const t = useMessages(filesMessages);
  const language = useLanguage();
  const { key, name, share, refused, cancel } = upload;
  if (refused)
    return (
      <div className={classes.band} data-tone="danger" role="alert">
        <span className={classes.sentence}>{refused.sentence(language) ?? t('network', { name })}</span>
        <Button size="xs" variant="default" onClick={() => onDismiss(key)}>
          {t('dismiss')}
        </Button>
      </div>
    );
  return (
    <div className={classes.band}>
      <span className={classes.name}>{t('uploading', { name })}</span>
      <Progress className={classes.bar} value={share * 100} aria-label={t('uploading', { name })} />
      <span className={classes.percent}>{percentOf(share)}%</span>
      <Button size="xs" variant="default" onClick={cancel}>
        {t('cancelUpload')}
      </Button>
    </div>
  );
};
