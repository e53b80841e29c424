import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { SECTION_LIMITS } from '@shoal/proposals-domain';
import { ErrorNotice, Form, uiMessages, useFormat, useMessages } from '@shoal/ui';
import { useState } from 'react';
import { useProposalRoom } from '../proposal/proposal-room';
import { proposalsMessages } from '../proposals.messages';

interface SectionDialogProps {
  readonly title: string;
  readonly action: string;
  readonly initial: { readonly title: string; readonly ownerFirmId: string };
  /** Without it only the title is asked for. */
  readonly withOwner?: boolean;
  /** Throws the refusal. */
  readonly onSave: (values: { readonly title: string; readonly ownerFirmId: string }) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks for a section's title and owner; what was entered stays when the server refuses. */
export const SectionDialog = ({ title, action, initial, withOwner = false, onSave, onClose }: SectionDialogProps) => {
  const room = useProposalRoom();
  const t = useMessages(proposalsMessages);
  const common = useMessages(uiMessages);
  const format = useFormat();
  const [name, setName] = useState(initial.title);
  const [ownerFirmId, setOwnerFirmId] = useState(initial.ownerFirmId);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const length = [...name.trim()].length;
  const legal = length >= 1 && length <= SECTION_LIMITS.titleCharacters;
  const save = async (): Promise<void> => {
    if (!legal) return;
    setSaving(true);
    try {
      await onSave({ title: name, ownerFirmId });
      onClose();
    } catch (refusal) {
      setError(refusal);
      setSaving(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common('action.close') }}>
      <Form onSubmit={() => void save()}>
        <Stack gap="md">
          <ErrorNotice error={error} />
          <TextInput
            data-autofocus
            label={t('dialog.name')}
            placeholder={t('dialog.namePlaceholder')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={length > SECTION_LIMITS.titleCharacters ? t('dialog.nameLimit') : undefined}
          />
          {withOwner && (
            <NativeSelect
              label={t('dialog.owner')}
              value={ownerFirmId}
              onChange={(event) => setOwnerFirmId(event.currentTarget.value)}
              data={room.firms.map((firm) => ({ value: firm.id, label: format.name(firm) }))}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('action.cancel')}
            </Button>
            <Button type="submit" loading={saving} disabled={!legal}>
              {action}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Modal>
  );
};
