import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { Form, useMessages } from '@shoal/ui';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { reviewMessages } from '../review.messages';
import { detailMessages } from './detail.messages';
import classes from './detail.module.css';
import type { TypedTexts } from './typed-texts';

interface TextsFormProps {
  readonly title: string;
  readonly opened: TypedTexts;
  readonly categories: readonly string[];
  readonly saveWord: string;
  readonly isSaving: boolean;
  /** What was refused, and what somebody else changed. */
  readonly notice?: ReactNode;
  readonly onTyped: (typed: TypedTexts) => unknown;
  readonly onSave: (typed: TypedTexts) => unknown;
  readonly onCancel: (typed: TypedTexts) => unknown;
}

/** All fields of a requirement. Ctrl+Enter saves, Esc leaves. */
export const TextsForm = ({ title, opened, categories, saveWord, isSaving, notice, onTyped, onSave, onCancel }: TextsFormProps) => {
  const t = useMessages(detailMessages);
  const words = useMessages(reviewMessages);
  const choices = useId();
  const [typed, setTyped] = useState(opened);
  const set = (some: Partial<TypedTexts>) => {
    const now = { ...typed, ...some };
    setTyped(now);
    onTyped(now);
  };
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    }
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      onCancel(typed);
    }
  };
  const area = (name: 'definition' | 'details' | 'deliverables', field: 'DEFINITION' | 'DETAILS' | 'DELIVERABLES', minRows: number) => (
    <Textarea label={words(`field.${field}`)} minRows={minRows} maxRows={24} value={typed[name]} onChange={({ currentTarget: { value } }) => set({ [name]: value })} />
  );
  return (
    <Form className={classes.form} aria-label={title} onKeyDown={press} onSubmit={() => onSave(typed)}>
      <h2 className={classes.title}>{title}</h2>
      <div className={classes.part}>
        <TextInput label={words('field.CODE')} value={typed.code} onChange={({ currentTarget: { value } }) => set({ code: value })} />
        <TextInput data-autofocus autoFocus label={words('field.TITLE')} required value={typed.title} onChange={({ currentTarget: { value } }) => set({ title: value })} />
      </div>
      <TextInput label={words('field.CATEGORY')} list={choices} value={typed.category} onChange={({ currentTarget: { value } }) => set({ category: value })} />
      <datalist id={choices}>
        {categories.map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
      {area('definition', 'DEFINITION', 2)}
      {area('details', 'DETAILS', 5)}
      {area('deliverables', 'DELIVERABLES', 1)}
      <TextInput label={words('field.RELATED')} description={t('relatedHint')} value={typed.related} onChange={({ currentTarget: { value } }) => set({ related: value })} />
      <Others others={typed.others} onChange={(others) => set({ others })} />
      <div className={classes.formEnd}>
        {notice}
        <div className={classes.acts}>
          <Button type="submit" loading={isSaving}>
            {saveWord}
          </Button>
          <Button variant="default" onClick={() => onCancel(typed)}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </Form>
  );
};

interface OthersProps {
  readonly others: TypedTexts['others'];
  readonly onChange: (others: TypedTexts['others']) => void;
}

/** Labels of the card that are none of the usual ones. */
const Others = ({ others, onChange }: OthersProps) => {
  const t = useMessages(detailMessages);
  const change = (at: number, some: Partial<TypedTexts['others'][number]>) => onChange(others.map((one, place) => (place === at ? { ...one, ...some } : one)));
  return (
    <div className={classes.parts}>
      {others.map(({ label, text }, at) => (
        <div key={at} className={classes.other}>
          <TextInput aria-label={t('otherLabel')} placeholder={t('otherLabel')} value={label} onChange={({ currentTarget: { value } }) => change(at, { label: value })} />
          <Textarea aria-label={t('otherText')} placeholder={t('otherText')} minRows={1} value={text} onChange={({ currentTarget: { value } }) => change(at, { text: value })} />
          <ActionIcon aria-label={t('otherRemove', { label })} onClick={() => onChange(others.filter((_, place) => place !== at))}>
            <IconX size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button size="xs" variant="subtle" leftSection={<IconPlus size={14} stroke={1.6} aria-hidden />} onClick={() => onChange([...others, { label: '', text: '' }])}>
          {t('otherAdd')}
        </Button>
      </div>
    </div>
  );
};
