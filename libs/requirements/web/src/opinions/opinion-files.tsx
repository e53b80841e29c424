import { useMutation } from '@apollo/client/react';
import { ActionIcon, Anchor, Button, FileButton } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { PROOF_EXTENSIONS } from '@shoal/references-domain';
import type { OpinionFilePurpose } from '@shoal/requirements-domain';
import { sendFile, type UploadProgress, useConfirm, useFileUploads, useMessages, useToast } from '@shoal/ui';
import { type OpinionDetailFragment, RemoveOpinionFileDocument } from '../generated/graphql';
import { UploadLine } from '../review/files/upload-line';
import classes from './opinions.module.css';
import { opinionsMessages } from './opinions.messages';

interface OpinionFilesProps {
  readonly opinion: OpinionDetailFragment;
  readonly purpose: OpinionFilePurpose;
  readonly canChange: boolean;
}

const ACCEPT = PROOF_EXTENSIONS.map((extension) => `.${extension}`).join(',');

/** Files that went with the opinion, or came with the reply. */
export const OpinionFiles = ({ opinion, purpose, canChange }: OpinionFilesProps) => {
  const t = useMessages(opinionsMessages);
  const files = opinion.files.filter((file) => file.purpose.toLowerCase() === purpose);
  if (files.length === 0 && !canChange) return null;
  return (
    <div className={classes.files}>
      {files.length > 0 && (
        <ul aria-label={t(`files.${purpose}`)}>
          {files.map((file) => (
            <li key={file.id}>
              <Anchor href={file.url} download size="sm">
                {file.name}
              </Anchor>
              {canChange && <RemoveFile id={file.id} name={file.name} />}
            </li>
          ))}
        </ul>
      )}
      {canChange && <AddFile opinionId={opinion.id} purpose={purpose} />}
    </div>
  );
};

const send = (place: string, file: File, progress: UploadProgress): Promise<object> => sendFile(`/files/opinions/${place}`, file, progress);
/** The page hears of it by itself, as everybody else does. */
const heard = (): void => undefined;

const AddFile = ({ opinionId, purpose }: { readonly opinionId: string; readonly purpose: OpinionFilePurpose }) => {
  const t = useMessages(opinionsMessages);
  const { uploads, add, dismiss } = useFileUploads(`${opinionId}/${purpose}`, send, heard);
  return (
    <>
      <FileButton onChange={(file) => file && add([file])} accept={ACCEPT}>
        {(props) => (
          <Button {...props} size="compact-sm" variant="subtle" leftSection={<IconPaperclip size={14} stroke={1.6} aria-hidden />}>
            {t('files.add')}
          </Button>
        )}
      </FileButton>
      {uploads.map((upload) => (
        <UploadLine key={upload.key} upload={upload} onDismiss={dismiss} />
      ))}
    </>
  );
};

const RemoveFile = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const t = useMessages(opinionsMessages);
  const toast = useToast();
  const confirm = useConfirm();
  const [remove, { loading }] = useMutation(RemoveOpinionFileDocument, { variables: { id } });
  const act = async (): Promise<void> => {
    if (await confirm({ title: t('files.removeTitle'), body: t('files.removeBody', { name }), action: t('comments.remove'), danger: true })) await remove().catch(toast.failed);
  };
  return (
    <ActionIcon size="sm" variant="subtle" color="gray" loading={loading} aria-label={t('files.remove', { name })} onClick={() => void act()}>
      <IconX size={14} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
};
