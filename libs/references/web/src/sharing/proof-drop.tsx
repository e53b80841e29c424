import { Button } from '@mantine/core';
import { EVIDENCE_LIMITS, PROOF_EXTENSIONS } from '@shoal/references-domain';
import { useMessages } from '@shoal/ui';
import { useRef, useState, type DragEvent } from 'react';
import { sharingMessages } from './sharing.messages';
import classes from './sharing.module.css';
import { PROOF_MB_MAX } from './upload-proof';

interface ProofDropProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place for files: dropped, or chosen with the button, which is the keyboard's way. */
export const ProofDrop = ({ onFiles }: ProofDropProps) => {
  const t = useMessages(sharingMessages);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div className={classes.drop} data-over={over || undefined} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
      <span className={classes.dropLine}>
        <span className={classes.dropWord}>{t('files.drop')}</span>
        <Button size="xs" variant="default" onClick={() => input.current?.click()}>
          {t('files.choose')}
        </Button>
      </span>
      <span className={classes.quiet}>{t('files.note', { max: PROOF_MB_MAX, count: EVIDENCE_LIMITS.filesMax })}</span>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('files.choose')}
        accept={PROOF_EXTENSIONS.map((extension) => `.${extension}`).join()}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
};
