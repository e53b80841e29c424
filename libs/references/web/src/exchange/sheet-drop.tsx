import { Button, Progress } from '@mantine/core';
import { IMPORT_LIMITS } from '@shoal/references-domain';
import { useLanguage, useMessages } from '@shoal/ui';
import { type DragEvent, useRef, useState } from 'react';
import { exchangeMessages } from './exchange.messages';
import classes from './exchange.module.css';
import { IMPORT_MB_MAX } from './upload-sheet';
import { useUpload } from './use-upload';

interface SheetDropProps {
  readonly kind: string;
  readonly onPreview: (id: string) => unknown;
}

/** A place for one file: dropped, or chosen with the button, which is the keyboard's way. */
export const SheetDrop = ({ kind, onPreview }: SheetDropProps) => {
  const t = useMessages(exchangeMessages);
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { onItsWay, refused, upload, cancel } = useUpload(kind, onPreview);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !onItsWay) void upload(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div className={classes.drop} data-over={over || undefined} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
      {onItsWay ? (
        <div className={classes.line} role="status">
          <span>{t(onItsWay.share < 1 ? 'in.uploading' : 'in.reading', { name: onItsWay.name })}</span>
          <Progress className={classes.bar} value={onItsWay.share * 100} animated={onItsWay.share >= 1} aria-label={t('in.uploading', { name: onItsWay.name })} />
          <Button size="xs" variant="default" onClick={cancel}>
            {t('in.cancel')}
          </Button>
        </div>
      ) : (
        <div className={classes.line}>
          <span className={classes.dropWord}>{t('in.drop')}</span>
          <Button onClick={() => input.current?.click()}>{t('in.choose')}</Button>
        </div>
      )}
      {refused && (
        <p className={classes.refused} role="alert">
          {refused.sentence(language) ?? t('in.network')}
        </p>
      )}
      <p className={classes.quiet}>{t('in.note', { rows: IMPORT_LIMITS.rowsMax.toLocaleString('ko-KR'), mb: IMPORT_MB_MAX })}</p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('in.choose')}
        accept=".xlsx,.csv,.tsv,.txt"
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
};
