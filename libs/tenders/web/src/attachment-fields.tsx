import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMessages } from '@shoal/ui';
import { useFieldArray, useFormContext } from 'react-hook-form';
import classes from './tender-form.module.css';
import { formMessages } from './tender-form.messages';
import type { TenderValues } from './tender-values';
import { useFieldName } from './tender-words';
import { useWrong } from './use-wrong';

/** Files by their address; they stay where the buyer keeps them. */
export const AttachmentFields = () => {
  const t = useMessages(formMessages);
  const label = useFieldName();
  const wrong = useWrong();
  const { control, register } = useFormContext<TenderValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'attachments' });
  const problem = wrong('attachments');
  return (
    <div className={classes.wide}>
      {fields.length > 0 && <p className={classes.label}>{label('attachments')}</p>}
      {fields.map((field, i) => (
        <div key={field.id} className={classes.attachment}>
          <TextInput aria-label={t('attachmentName')} placeholder={t('attachmentName')} {...register(`attachments.${i}.name`)} />
          <TextInput aria-label={t('attachmentUrl')} placeholder={t('attachmentUrl')} inputMode="url" {...register(`attachments.${i}.url`)} />
          <ActionIcon variant="subtle" aria-label={t('removeAttachment', { n: i + 1 })} onClick={() => remove(i)}>
            <IconTrash size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {problem && (
        <p className={classes.wrong} role="alert">
          {problem}
        </p>
      )}
      <Button variant="default" size="xs" leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />} onClick={() => append({ name: '', url: '' })}>
        {t('addAttachment')}
      </Button>
    </div>
  );
};
