import { useMutation } from '@apollo/client/react';
import { Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { CERTIFICATE_LIMITS } from '@shoal/references-domain';
import { Form, seoulDay, uiMessages, useLanguage, useMessages, useToast } from '@shoal/ui';
import { Controller, useForm, type UseFormReturn } from 'react-hook-form';
import { DayInput } from '../registry/day-input';
import { type CertificateKindFieldsFragment, CreateCertificateKindDocument, UpdateCertificateKindDocument } from '../generated/graphql';
import layout from '../registry/form.module.css';
import { DialogEnd } from '../registry/dialog-end';
import classes from './certificates.module.css';
import { certificatesMessages } from './certificates.messages';
import { BASES, emptyKind, kindInput, kindValues, type KindValues, LEADS, TYPES, wrongKind } from './kind-values';
import { kindsMessages } from './kinds.messages';

interface KindDialogProps {
  /** Null for a new one. */
  readonly kind: CertificateKindFieldsFragment | null;
  readonly onClose: () => void;
}

/** A kind's names, its rule, and who says so. */
export const KindDialog = ({ kind, onClose }: KindDialogProps) => {
  const t = useMessages(kindsMessages);
  const ui = useMessages(uiMessages);
  const form = useForm<KindValues>({ defaultValues: kind ? kindValues(kind) : emptyKind(seoulDay(new Date())) });
  const { submit, loading, error } = useSaveKind(kind, form, onClose);
  return (
    <Modal opened onClose={onClose} title={t(kind ? 'editTitle' : 'addTitle')} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <Form className={classes.form} onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        <TextInput data-autofocus label={t('name')} maxLength={CERTIFICATE_LIMITS.kindNameMax} {...form.register('name')} error={form.formState.errors.name?.message} />
        <TextInput label={t('nameEn')} lang="en" maxLength={CERTIFICATE_LIMITS.kindNameMax} {...form.register('nameEn')} error={form.formState.errors.nameEn?.message} />
        <RuleFields form={form} />
        <SourceFields form={form} />
        <DialogEnd act={t('save')} loading={loading} error={error} onClose={onClose} />
      </Form>
    </Modal>
  );
};

interface FieldsProps {
  readonly form: UseFormReturn<KindValues>;
}

const RuleFields = ({ form }: FieldsProps) => {
  const t = useMessages(kindsMessages);
  const { errors } = form.formState;
  const [type, leadUnit] = form.watch(['type', 'leadUnit']);
  return (
    <>
      <div className={layout.fields}>
        <NativeSelect label={t('type')} data={TYPES.map((value) => ({ value, label: t(`type.${value}`) }))} {...form.register('type')} />
        {type === 'MONTHS' && <TextInput label={t('months')} inputMode="numeric" maxLength={3} {...form.register('months')} error={errors.months?.message} />}
        {type === 'FISCAL_YEAR' && <TextInput label={t('endsOn')} placeholder="03-31" maxLength={5} {...form.register('endsOn')} error={errors.endsOn?.message} />}
      </div>
      <div className={layout.fields}>
        <NativeSelect label={t('lead')} data={LEADS.map((value) => ({ value, label: t(`lead.${value}`) }))} {...form.register('leadUnit')} />
        {leadUnit !== 'NONE' && <TextInput label={t('leadAmount')} inputMode="numeric" maxLength={4} {...form.register('leadAmount')} error={errors.leadAmount?.message} />}
      </div>
    </>
  );
};

const SourceFields = ({ form }: FieldsProps) => {
  const t = useMessages(kindsMessages);
  const words = useMessages(certificatesMessages);
  const { errors } = form.formState;
  return (
    <>
      <Textarea label={t('source')} description={t('sourceHint')} autosize minRows={2} maxLength={CERTIFICATE_LIMITS.sourceMax} {...form.register('source')} error={errors.source?.message} />
      <div className={layout.fields}>
        <NativeSelect label={t('basis')} data={BASES.map((value) => ({ value, label: words(`basis.${value}`) }))} {...form.register('basis')} />
        <Controller control={form.control} name="sourceAsOf" render={({ field }) => <DayInput label={t('sourceAsOf')} value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={errors.sourceAsOf?.message} />} />
      </div>
    </>
  );
};

const useSaveKind = (kind: CertificateKindFieldsFragment | null, form: UseFormReturn<KindValues>, onDone: () => void) => {
  const t = useMessages(kindsMessages);
  const language = useLanguage();
  const toast = useToast();
  // Certificates that are shown follow the new rule.
  const refetch = { refetchQueries: ['CertificateKinds', 'CertificatesByMonth'], update: (cache: { evict: (what: { id: string; fieldName: string }) => unknown }) => void cache.evict({ id: 'ROOT_QUERY', fieldName: 'certificates' }) };
  const [create, created] = useMutation(CreateCertificateKindDocument, refetch);
  const [update, updated] = useMutation(UpdateCertificateKindDocument, refetch);
  const submit = async (values: KindValues): Promise<void> => {
    const wrong = wrongKind(values);
    const fields = Object.keys(wrong) as (keyof KindValues)[];
    fields.forEach((field, i) => form.setError(field, { message: wrong[field]?.[language] ?? '' }, { shouldFocus: i === 0 }));
    if (fields.length > 0) return;
    const input = kindInput(values);
    const saved = await (kind ? update({ variables: { input: { ...input, id: kind.id, version: kind.version } } }) : create({ variables: { input } })).catch(() => null);
    if (!saved) return;
    toast.done(t('saved'));
    onDone();
  };
  return { submit, loading: created.loading || updated.loading, error: created.error ?? updated.error };
};
