import { zodResolver } from '@hookform/resolvers/zod';
import { Button, TagsInput, TextInput } from '@mantine/core';
import { CAPABILITY_TREE_LIMITS } from '@shoal/references-domain';
import { ErrorNotice, Form, uiMessages, useFormat, useMessages, useToast } from '@shoal/ui';
import { useMemo, useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import { capabilitiesMessages } from '../capabilities.messages';
import type { TreeNode } from '../capability-tree';
import classes from './tree.module.css';

type Words = Pick<TreeNode, 'name' | 'nameEn' | 'synonyms'>;
interface Values {
  name: string;
  nameEn: string;
  synonyms: string[];
}

interface NodeFormProps {
  /** Of a new node; null: the top level. */
  readonly parent?: TreeNode | null;
  readonly initial: Words;
  readonly action: string;
  readonly done: (name: string) => string;
  readonly onSave: (words: Values) => Promise<unknown>;
  readonly onClose: () => void;
}

/** The words of a node, new or renamed. */
export const NodeForm = ({ parent, initial, action, done, onSave, onClose }: NodeFormProps) => {
  const t = useMessages(capabilitiesMessages);
  const ui = useMessages(uiMessages);
  const format = useFormat();
  const toast = useToast();
  const [error, setError] = useState<unknown>(null);
  const { nameMax, synonymsMax } = CAPABILITY_TREE_LIMITS;
  const schema = useMemo(() => z.object({ name: z.string().trim().min(1, t('tree.nameMissing')).max(nameMax), nameEn: z.string().trim().max(nameMax), synonyms: z.array(z.string().max(nameMax)).max(synonymsMax) }), [t, nameMax, synonymsMax]);
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: { name: initial.name, nameEn: initial.nameEn, synonyms: [...initial.synonyms] } });
  const { errors, isSubmitting } = form.formState;
  const save = async (words: Values): Promise<void> => {
    setError(null);
    try {
      await onSave(words);
      toast.done(done(words.name));
      onClose();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Form className={classes.form} onSubmit={form.handleSubmit(save)}>
      {parent !== undefined && <p className={classes.hint}>{parent ? t('tree.below', { node: format.name(parent) }) : t('tree.top')}</p>}
      <TextInput data-autofocus label={t('tree.name')} maxLength={nameMax} {...form.register('name')} error={errors.name?.message} />
      <TextInput label={t('tree.nameEn')} lang="en" maxLength={nameMax} {...form.register('nameEn')} error={errors.nameEn?.message} />
      <Controller control={form.control} name="synonyms" render={({ field }) => <TagsInput label={t('tree.synonyms')} description={t('tree.synonymsHint')} maxTags={synonymsMax} {...field} error={errors.synonyms?.message} />} />
      <ErrorNotice error={error} />
      <div className={classes.ends}>
        <Button variant="default" onClick={onClose}>
          {ui('action.cancel')}
        </Button>
        <Button type="submit" loading={isSubmitting}>
          {action}
        </Button>
      </div>
    </Form>
  );
};
