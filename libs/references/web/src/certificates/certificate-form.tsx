import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { CERTIFICATE_LIMITS, needsExpiry } from '@shoal/references-domain';
import { ButtonLink, type Crumb, ErrorNotice, Form, hasErrorCode, Page, useFormat, useLanguage, useMessages, useToast, Visibility } from '@shoal/ui';
import { useState } from 'react';
import { Controller, useForm, type UseFormReturn } from 'react-hook-form';
import { DayInput } from '../registry/day-input';
import type { CertificateDetailFragment, CertificateKindFieldsFragment } from '../generated/graphql';
import { certificateInput, certificateValues, type CertificateValues, EMPTY_CERTIFICATE, proposed, ruleOf, wrongCertificate } from './certificate-values';
import layout from '../registry/form.module.css';
import classes from './certificates.module.css';
import { certificatesMessages } from './certificates.messages';
import { KindRule } from './kind-rule';
import { useKinds } from './use-kinds';
import { useSaveCertificate } from './use-save-certificate';

interface CertificateFormProps {
  /** Null for a new one. */
  readonly certificate: CertificateDetailFragment | null;
  readonly crumbs: readonly Crumb[];
}

/** What is printed on a certificate, typed in; the rule of its kind proposes the last day. */
export const CertificateForm = ({ certificate, crumbs }: CertificateFormProps) => {
  const t = useMessages(certificatesMessages);
  const inUse = useKinds();
  // A retired kind stays with the certificate that has it.
  const kinds = certificate && !inUse.some(({ id }) => id === certificate.kind.id) ? [...inUse, certificate.kind] : inUse;
  const form = useForm<CertificateValues>({ defaultValues: certificate ? certificateValues(certificate) : EMPTY_CERTIFICATE });
  const { submit, loading, error } = useSubmit(certificate, kinds, form);
  return (
    <Page title={t(certificate ? 'form.editTitle' : 'form.createTitle')} crumbs={crumbs}>
      <Form className={classes.form} onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        {!certificate && <p className={layout.intro}>{t('form.intro')}</p>}
        <KindAndDays form={form} kinds={kinds} isNew={certificate === null} />
        <TextInput label={t('form.scope')} description={t('form.scopeHint')} maxLength={CERTIFICATE_LIMITS.scopeMax} {...form.register('scope')} />
        <div className={layout.fields}>
          <TextInput label={t('page.number')} maxLength={CERTIFICATE_LIMITS.numberMax} {...form.register('number')} />
          <TextInput label={t('page.issuer')} maxLength={CERTIFICATE_LIMITS.issuerMax} {...form.register('issuer')} />
        </div>
        <ErrorNotice error={error}>{!hasErrorCode(error, 'STALE_VERSION') && <span className={layout.kept}>{t('form.kept')}</span>}</ErrorNotice>
        <div className={layout.acts}>
          <Button type="submit" loading={loading}>
            {t(certificate ? 'form.save' : 'form.create')}
          </Button>
          <ButtonLink variant="default" {...(certificate ? { to: '/registry/certificates/$evidenceId', params: { evidenceId: certificate.id } } : { to: '/registry/certificates' })}>
            {t('form.cancel')}
          </ButtonLink>
          {!certificate && <Visibility to="firm" />}
        </div>
      </Form>
    </Page>
  );
};

type CertificateFormState = UseFormReturn<CertificateValues>;

const useSubmit = (certificate: CertificateDetailFragment | null, kinds: readonly CertificateKindFieldsFragment[], form: CertificateFormState) => {
  const t = useMessages(certificatesMessages);
  const language = useLanguage();
  const toast = useToast();
  const navigate = useNavigate();
  const { save, loading, error } = useSaveCertificate(certificate);
  const submit = async (values: CertificateValues): Promise<void> => {
    const wrong = wrongCertificate(values, kinds.find(({ id }) => id === values.kindId));
    const fields = Object.keys(wrong) as (keyof CertificateValues)[];
    fields.forEach((field) => form.setError(field, { message: wrong[field]?.[language] ?? '' }, { shouldFocus: true }));
    if (fields.length > 0) return;
    const id = await save(certificateInput(values));
    if (!id) return;
    toast.done(t(certificate ? 'form.saved' : 'form.created'));
    await navigate({ to: '/registry/certificates/$evidenceId', params: { evidenceId: id } });
  };
  return { submit, loading, error };
};

interface KindAndDaysProps {
  readonly form: CertificateFormState;
  readonly kinds: readonly CertificateKindFieldsFragment[];
  readonly isNew: boolean;
}

/** A new kind or day of issue moves the last day, as long as nobody has typed another one. */
const KindAndDays = ({ form, kinds, isNew }: KindAndDaysProps) => {
  const t = useMessages(certificatesMessages);
  const format = useFormat();
  const { errors } = form.formState;
  const [kindId, issuedOn, expiresOn] = form.watch(['kindId', 'issuedOn', 'expiresOn']);
  const kind = kinds.find(({ id }) => id === kindId);
  const [filledIn, setFilledIn] = useState('');
  const propose = (changes: { readonly kindId?: string; readonly issuedOn?: string }) => {
    const next = proposed(kinds.find(({ id }) => id === (changes.kindId ?? kindId)), changes.issuedOn ?? issuedOn);
    if (form.getValues('expiresOn') !== '' && form.getValues('expiresOn') !== filledIn) return;
    setFilledIn(next);
    form.setValue('expiresOn', next);
    form.clearErrors('expiresOn');
  };
  const hint = kind && (expiresOn !== '' && expiresOn === proposed(kind, issuedOn) ? 'form.proposed' : needsExpiry(ruleOf(kind)) ? 'form.printed' : 'form.noEnd');
  return (
    <>
      <NativeSelect
        label={t('form.kind')}
        data={[...(isNew ? [{ value: '', label: t('form.pickKind') }] : []), ...kinds.map((one) => ({ value: one.id, label: format.name(one) }))]}
        {...form.register('kindId', { onChange: (event: { target: { value: string } }) => propose({ kindId: event.target.value }) })}
        value={kindId}
        error={errors.kindId?.message}
      />
      {kind && <KindRule kind={kind} />}
      <div className={layout.fields}>
        <Controller
          control={form.control}
          name="issuedOn"
          render={({ field }) => (
            <DayInput
              label={t('page.issuedOn')}
              value={field.value}
              onBlur={field.onBlur}
              onChange={(day) => {
                field.onChange(day);
                propose({ issuedOn: day });
              }}
              error={errors.issuedOn?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="expiresOn"
          render={({ field }) => <DayInput label={t('page.expiresOn')} value={field.value} onBlur={field.onBlur} onChange={field.onChange} description={hint && t(hint)} error={errors.expiresOn?.message} />}
        />
      </div>
    </>
  );
};
