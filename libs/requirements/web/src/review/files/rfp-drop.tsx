import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useMessages } from '@shoal/ui';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { filesMessages } from './files.messages';
import classes from './files.module.css';
import { RFP_ACCEPT, RFP_MB_MAX } from './upload-rfp';

interface TakesFiles {
  readonly onFiles: (files: readonly File[]) => void;
}

/** The keyboard's way to bring a file, and the phone's. */
export const RfpButton = ({ onFiles, children, isQuiet = false }: TakesFiles & { readonly children: ReactNode; readonly isQuiet?: boolean }) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...(isQuiet && { size: 'xs', variant: 'default' })} leftSection={<IconFileUpload size={16} stroke={1.6} aria-hidden />} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={typeof children === 'string' ? children : undefined}
        accept={RFP_ACCEPT}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
};

/** A place for files: dropped, or chosen with the button. */
export const RfpDrop = ({ onFiles }: TakesFiles) => {
  const t = useMessages(filesMessages);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div className={classes.drop} data-rfp-drop data-over={over || undefined} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
      <div className={classes.line}>
        <span className={classes.dropWord}>{t('drop')}</span>
        <RfpButton onFiles={onFiles}>{t('choose')}</RfpButton>
      </div>
      <p className={classes.quiet}>{t('note', { max: RFP_MB_MAX })}</p>
    </div>
  );
};
