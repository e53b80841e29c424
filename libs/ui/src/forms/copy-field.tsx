import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { uiMessages } from '../i18n/ui.messages';
import { useMessages } from '../i18n/use-messages';

/** A text to take elsewhere, with a button that copies it. */
export const CopyField = ({ label, value }: { readonly label: string; readonly value: string }) => {
  const t = useMessages(uiMessages);
  return (
    <Group align="end" gap="xs" wrap="nowrap">
      <TextInput label={label} value={value} readOnly flex={1} onFocus={(event) => event.currentTarget.select()} />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy} leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} stroke={1.6} aria-hidden />}>
            <span aria-live="polite">{copied ? t('action.copied') : t('action.copy')}</span>
          </Button>
        )}
      </CopyButton>
    </Group>
  );
};
