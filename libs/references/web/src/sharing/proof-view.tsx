import { Button, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMessages, useSearchState, type SearchValues } from '@shoal/ui';
import type { EvidenceProofFragment } from '../generated/graphql';
import { PanelSection } from './panel-section';
import { proofSize } from './proof-size';
import classes from './review-queue.module.css';
import { sharingMessages } from './sharing.messages';

interface ProofViewProps {
  readonly files: readonly EvidenceProofFragment[];
}

const readView = (search: SearchValues) => ({ proof: typeof search['proof'] === 'string' ? search['proof'] : undefined });

/** One proof at a time: pictures as they are, everything else to be saved, since a page of somebody else's making is never opened here. */
export const ProofView = ({ files }: ProofViewProps) => {
  const t = useMessages(sharingMessages);
  const [view, change] = useSearchState(readView);
  const file = files.find(({ id }) => id === view.proof) ?? files[0];
  if (!file)
    return (
      <PanelSection title={t('queue.proof')}>
        <p className={classes.meta}>{t('files.none')}</p>
      </PanelSection>
    );
  return (
    <PanelSection title={t('queue.proof')}>
      {files.length > 1 && (
        <Select aria-label={t('queue.whichProof')} allowDeselect={false} value={file.id} data={files.map(({ id, name }) => ({ value: id, label: name }))} onChange={(proof) => void change({ proof: proof ?? undefined })} />
      )}
      <div className={classes.view}>
        {file.type.startsWith('image/') ? <img className={classes.picture} src={file.url} alt={file.name} /> : <span>{t('queue.noView')}</span>}
        <Button component="a" href={file.url} download={file.name} size="xs" variant="default" leftSection={<IconDownload size={14} stroke={1.6} aria-hidden />} aria-label={t('files.save', { name: file.name })}>
          {`${t('queue.download')} (${proofSize(file.bytes)})`}
        </Button>
        <span className={classes.meta}>{file.name}</span>
      </div>
    </PanelSection>
  );
};
