import { useMutation } from '@apollo/client/react';
import { ActionIcon, Anchor, Button, FileButton } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { errorText, ShoalError } from '@shoal/contract';
import { PROOF_EXTENSIONS } from '@shoal/references-domain';
import type { OpinionFilePurpose } from '@shoal/requirements-domain';
import { useConfirm, useLanguage, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { type OpinionDetailFragment, RemoveOpinionFileDocument } from '../generated/graphql';
import classes from './opinions.module.css';
import { opinionsMessages } from './opinions.messages';
import { uploadFile } from './upload-file';

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

const AddFile = ({ opinionId, purpose }: { readonly opinionId: string; readonly purpose: OpinionFilePurpose }) => {
  const t = useMessages(opinionsMessages);
  const language = useLanguage();
  const [isUploading, setUploading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (file: File | null): Promise<void> => {
    if (!file) return;
    setUploading(true);
    setProblem(null);
    try {
      // The page hears of it by itself, as everybody else does.
      await uploadFile(opinionId, purpose, file);
    } catch (error) {
      setProblem(error instanceof ShoalError ? errorText(error.code, language, error.args) : t('files.network'));
    } finally {
      setUploading(false);
    }
  };
  return (
    <>
      <FileButton onChange={(file) => void add(file)} accept={ACCEPT}>
        {(props) => (
          <Button {...props} size="compact-sm" variant="subtle" loading={isUploading} leftSection={<IconPaperclip size={14} stroke={1.6} aria-hidden />}>
            {t(isUploading ? 'files.adding' : 'files.add')}
          </Button>
        )}
      </FileButton>
      {problem && (
        <p className={classes.wrong} role="alert">
          {problem}
        </p>
      )}
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
