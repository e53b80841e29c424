import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { SECTION_LIMITS } from '@shoal/proposals-domain';
import { ErrorNotice, Form, uiMessages, useMessages, useToast } from '@shoal/ui';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { NameSectionVersionDocument, RenameSectionVersionDocument, type VersionRowFragment } from '../generated/graphql';
import { historyMessages } from './history.messages';

/** Keeps the text as it is now under a name. */
export const NameVersion = ({ sectionId, onDone }: { readonly sectionId: string; readonly onDone: () => void }) => {
  const t = useMessages(historyMessages);
  const [mutate] = useMutation(NameSectionVersionDocument);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="xs" leftSection={<IconBookmark size={16} stroke={1.6} aria-hidden />} onClick={() => setOpen(true)}>
        {t('name.action')}
      </Button>
      {open && <NameDialog title={t('name.action')} initial="" done={(name) => t('name.done', { name })} onSave={(name) => mutate({ variables: { input: { sectionId, name } } })} onSaved={onDone} onClose={() => setOpen(false)} />}
    </>
  );
};

export const RenameVersion = ({ named, onDone }: { readonly named: NonNullable<VersionRowFragment['named']>; readonly onDone: () => void }) => {
  const t = useMessages(historyMessages);
  const [mutate] = useMutation(RenameSectionVersionDocument);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {t('name.rename')}
      </Button>
      {open && <NameDialog title={t('name.rename')} initial={named.name} done={(name) => t('name.renamed', { name })} onSave={(name) => mutate({ variables: { input: { id: named.id, name } } })} onSaved={onDone} onClose={() => setOpen(false)} />}
    </>
  );
};

interface NameDialogProps {
  readonly title: string;
  readonly initial: string;
  readonly done: (name: string) => string;
  /** Throws the refusal. */
  readonly onSave: (name: string) => Promise<unknown>;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const NameDialog = ({ title, initial, done, onSave, onSaved, onClose }: NameDialogProps) => {
  const t = useMessages(historyMessages);
  const ui = useMessages(uiMessages);
  const toast = useToast();
  const [name, setName] = useState(initial);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const length = [...name.trim()].length;
  const legal = length >= 1 && length <= SECTION_LIMITS.versionNameCharacters;
  const save = async (): Promise<void> => {
    if (!legal) return;
    setSaving(true);
    try {
      await onSave(name);
      toast.done(done(name.trim()));
      onSaved();
      onClose();
    } catch (refusal) {
      setError(refusal);
      setSaving(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <Form onSubmit={() => void save()}>
        <Stack gap="md">
          <ErrorNotice error={error} />
          <TextInput data-autofocus label={t('name.label')} placeholder={t('name.placeholder')} value={name} error={length > SECTION_LIMITS.versionNameCharacters && t('name.limit')} onChange={(event) => setName(event.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {ui('action.cancel')}
            </Button>
            <Button type="submit" loading={saving} disabled={!legal}>
              {t('name.save')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
};
