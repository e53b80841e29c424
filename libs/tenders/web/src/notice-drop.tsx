import { Button, CloseButton } from '@mantine/core';
import { IconFileCode, IconFileUpload } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useMessages } from '@shoal/ui';
import { importMessages } from './import-notice.messages';
import classes from './notice-drop.module.css';
import { byteSize, type NoticeFile } from './notice-file';

interface NoticeDropProps {
  readonly file: NoticeFile | null;
  readonly onFile: (file: File) => void;
  readonly onRemove: () => void;
}

/** A place for one file: dropped, or chosen with the button, which is the keyboard's way. */
export const NoticeDrop = ({ file, onFile, onRemove }: NoticeDropProps) => {
  const t = useMessages(importMessages);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onFile(dropped);
  };
  if (file)
    return (
      <div className={classes.chosen}>
        <IconFileCode size={20} stroke={1.6} aria-hidden />
        <span className={classes.name}>{t('file', { name: file.name, size: byteSize(file.size) })}</span>
        <CloseButton aria-label={t('removeFile')} onClick={onRemove} />
      </div>
    );
  return (
    <div className={classes.drop} data-over={over || undefined} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
      <IconFileUpload size={24} stroke={1.5} aria-hidden className={classes.icon} />
      <span>{t('drop')}</span>
      <span className={classes.note}>{t('dropNote')}</span>
      <Button variant="default" onClick={() => input.current?.click()}>
        {t('choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,.xml,.txt,application/json,text/xml,text/plain"
        hidden
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen) onFile(chosen);
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
};
