import { useMutation } from '@apollo/client/react';
import { ActionIcon, Anchor, Progress } from '@mantine/core';
import { IconPaperclip, IconTrash, IconX } from '@tabler/icons-react';
import { EVIDENCE_LIMITS } from '@shoal/references-domain';
import { type FileUpload, useConfirm, useFileUploads, useFormat, useLanguage, useMessages, useToast } from '@shoal/ui';
import { type EvidencePanelFragment, type EvidenceProofFragment, RemoveEvidenceFileDocument } from '../generated/graphql';
import { PanelSection } from './panel-section';
import { ProofDrop } from './proof-drop';
import { proofSize } from './proof-size';
import { sharingMessages } from './sharing.messages';
import classes from './sharing.module.css';
import { uploadProof } from './upload-proof';

interface ProofsPartProps {
  readonly evidence: EvidencePanelFragment;
  readonly onUploaded: () => Promise<unknown>;
}

/** The papers that prove it; its owner adds and removes them. */
export const ProofsPart = ({ evidence, onUploaded }: ProofsPartProps) => {
  const t = useMessages(sharingMessages);
  const mayChange = evidence.viewerCan.change && !evidence.removedAt;
  const { uploads, add, dismiss } = useFileUploads(evidence.id, uploadProof, onUploaded);
  return (
    <PanelSection title={t('files.title')}>
      {evidence.files.length === 0 && <p className={classes.quiet}>{t(mayChange ? 'files.noneOwner' : 'files.none')}</p>}
      <ul className={classes.rows}>
        {evidence.files.map((file) => (
          <ProofRow key={file.id} file={file} mayRemove={mayChange} />
        ))}
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} onDismiss={() => dismiss(upload.key)} />
        ))}
      </ul>
      {mayChange && evidence.files.length < EVIDENCE_LIMITS.filesMax && <ProofDrop onFiles={add} />}
    </PanelSection>
  );
};

const ProofRow = ({ file, mayRemove }: { readonly file: EvidenceProofFragment; readonly mayRemove: boolean }) => {
  const t = useMessages(sharingMessages);
  const format = useFormat();
  const toast = useToast();
  const confirm = useConfirm();
  const [remove, { loading }] = useMutation(RemoveEvidenceFileDocument);
  const ask = async () => {
    if (!(await confirm({ title: t('files.removeTitle'), body: t('files.removeBody', { name: file.name }), action: t('files.remove'), danger: true }))) return;
    await remove({ variables: { id: file.id } }).then(() => toast.done(t('files.removed')), toast.failed);
  };
  return (
    <li className={classes.row}>
      <IconPaperclip size={16} stroke={1.6} aria-hidden className={classes.icon} />
      <span className={classes.rowText}>
        <Anchor href={file.url} download={file.name} aria-label={t('files.save', { name: file.name })}>
          {file.name}
        </Anchor>
        <span className={classes.quiet}>{t('files.by', { size: proofSize(file.bytes), name: file.uploadedBy?.name ?? t('looks.gone'), day: format.dayShort(file.createdAt) })}</span>
      </span>
      {mayRemove && (
        <ActionIcon variant="subtle" color="gray" loading={loading} aria-label={t('files.removeOf', { name: file.name })} onClick={() => void ask()}>
          <IconTrash size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
};

const UploadRow = ({ upload: { name, share, refused, cancel }, onDismiss }: { readonly upload: FileUpload; readonly onDismiss: () => void }) => {
  const t = useMessages(sharingMessages);
  const language = useLanguage();
  return (
    <li className={classes.row} data-refused={refused !== null || undefined}>
      <span className={classes.rowText} role={refused ? 'alert' : undefined}>
        {refused ? <span className={classes.refusal}>{refused.sentence(language) ?? t('files.failed', { name })}</span> : <span>{name}</span>}
        {!refused && <Progress value={share * 100} aria-label={t('files.progress', { name })} />}
      </span>
      <ActionIcon variant="subtle" color="gray" aria-label={refused ? t('files.dismiss') : t('files.cancel', { name })} onClick={refused ? onDismiss : cancel}>
        <IconX size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  );
};
