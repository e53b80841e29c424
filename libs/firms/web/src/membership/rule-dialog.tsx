import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Modal, MultiSelect, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { ErrorNotice, Form, seoulDay, uiMessages, useMessages } from '@shoal/ui';
import { useMemo } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { firmsMessages } from '../firms.messages';
import type { RuleFactsFragment } from '../generated/graphql';
import classes from './membership.module.css';
import { KINDS, ruleSchema, ruleValues, SIZES, type RuleValues } from './rule-values';

interface RuleDialogProps {
  /** Null: a new one. */
  readonly rule: RuleFactsFragment | null;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSave: (values: RuleValues) => unknown;
  readonly onClose: () => void;
}

/** One rule as data: its text, whom it speaks of, what follows, and what it rests on. */
export const RuleDialog = ({ rule, pending, error, onSave, onClose }: RuleDialogProps) => {
  const t = useMessages(firmsMessages);
  const ui = useMessages(uiMessages);
  const schema = useMemo(() => ruleSchema(t), [t]);
  const form = useForm<RuleValues>({ resolver: zodResolver(schema), defaultValues: ruleValues(rule, seoulDay(new Date())) });
  const { errors } = form.formState;
  const sizes = SIZES.map((value) => ({ value, label: t(`declaration.sizes.${value}`) }));
  const kinds = KINDS.map((value) => ({ value, label: t(`declaration.kinds.${value}`) }));
  return (
    <Modal opened onClose={onClose} title={t(rule ? 'rules.editTitle' : 'rules.add')} size="lg" closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <Form className={classes.dialog} onSubmit={form.handleSubmit(onSave)}>
        <Textarea label={t('rules.ko')} lang="ko" autosize data-autofocus {...form.register('ko')} error={errors.ko?.message} />
        <Textarea label={t('rules.en')} lang="en" autosize {...form.register('en')} error={errors.en?.message} />
        <NativeSelect label={t('rules.effect')} data={(['REFUSE', 'WARN'] as const).map((value) => ({ value, label: t(`rules.${value}`) }))} {...form.register('effect')} />
        <p className={classes.quiet}>{t('rules.conditionHint')}</p>
        <Controller control={form.control} name="sizes" render={({ field }) => <MultiSelect label={t('rules.sizes')} data={sizes} {...field} error={errors.sizes?.message ?? errors.sizes?.root?.message} />} />
        <Controller control={form.control} name="businessKinds" render={({ field }) => <MultiSelect label={t('rules.kinds')} data={kinds} {...field} />} />
        <NativeSelect
          label={t('rules.affiliation')}
          data={[
            { value: 'ANY', label: t('rules.affiliationAny') },
            { value: 'YES', label: t('rules.affiliationYes') },
            { value: 'NO', label: t('rules.affiliationNo') },
          ]}
          {...form.register('affiliation')}
        />
        <TextInput label={t('rules.shareFrom')} inputMode="decimal" {...form.register('share')} error={errors.share?.message} />
        <TextInput label={t('rules.sourceLabel')} {...form.register('source')} error={errors.source?.message} />
        <TextInput label={t('rules.asOf')} placeholder="YYYY-MM-DD" inputMode="numeric" {...form.register('asOf')} error={errors.asOf?.message} />
        <ErrorNotice error={error} />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {ui('action.cancel')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('rules.save')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
};
