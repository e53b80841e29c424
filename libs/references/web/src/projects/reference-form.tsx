import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FieldPath, FormProvider, useForm } from 'react-hook-form';
import { useMemo, useState } from 'react';
import { ButtonLink, type Crumb, describeError, ErrorNotice, Form, hasErrorCode, Page, useLanguage, useMessages, useToast } from '@shoal/ui';
import type { ReferenceDetailFragment } from '../generated/graphql';
import { ParticipantFields } from './participant-fields';
import { PhaseFields } from './phase-fields';
import { AmountFields, BasicFields, MoreFields, PeriodFields } from './reference-form-fields';
import layout from '../registry/form.module.css';
import { referenceFormMessages } from './reference-form.messages';
import { Meanwhile } from './reference-meanwhile';
import { referenceSchema } from './reference-schema';
import { EMPTY_REFERENCE, formPath, readReference, referenceValues, type ReferenceValues } from './reference-values';
import { useReferenceViewer } from './use-reference-viewer';
import { useSaveReference } from './use-save-reference';

interface ReferenceFormProps {
  /** Null for a new one. */
  readonly reference: ReferenceDetailFragment | null;
  readonly crumbs: readonly Crumb[];
}

/** Everything about a reference that its owner types in; what was entered stays when the server refuses. */
export const ReferenceForm = ({ reference, crumbs }: ReferenceFormProps) => {
  const t = useMessages(referenceFormMessages);
  const viewer = useReferenceViewer();
  const [opened] = useState(reference);
  const ownFirmId = reference?.evidence.firm.id ?? viewer?.firm?.id;
  const mayShare = reference?.evidence.viewerCan.share ?? viewer?.role === 'ADMIN';
  const { form, submit, loading, error } = useReferenceForm(reference, ownFirmId);
  const back = reference ? ({ to: '/registry/references/$evidenceId', params: { evidenceId: reference.id } } as const) : ({ to: '/registry/references' } as const);
  return (
    <Page title={t(reference ? 'editTitle' : 'createTitle')} crumbs={crumbs}>
      <FormProvider {...form}>
        <Form className={layout.form} onSubmit={submit}>
          {!reference && <p className={layout.intro}>{t('intro')}</p>}
          {reference?.evidence.reviewState === 'VERIFIED' && <p className={layout.intro}>{t('reopens')}</p>}
          <BasicFields />
          <PeriodFields />
          <AmountFields />
          <ParticipantFields ownFirmId={ownFirmId} mayShare={mayShare} />
          <PhaseFields />
          <MoreFields />
          <ErrorNotice error={error}>{!hasErrorCode(error, 'STALE_VERSION') && <span className={layout.kept}>{t('kept')}</span>}</ErrorNotice>
          {reference && opened && <Meanwhile before={opened} now={reference} />}
          <div className={layout.acts}>
            <Button type="submit" loading={loading}>
              {t(reference ? 'save' : 'create')}
            </Button>
            <ButtonLink variant="default" {...back}>
              {t('cancel')}
            </ButtonLink>
          </div>
        </Form>
      </FormProvider>
    </Page>
  );
};

const useReferenceForm = (reference: ReferenceDetailFragment | null, ownFirmId: string | undefined) => {
  const t = useMessages(referenceFormMessages);
  const toast = useToast();
  const language = useLanguage();
  const navigate = useNavigate();
  const { save, loading, error } = useSaveReference(reference);
  const schema = useMemo(() => referenceSchema(ownFirmId ?? null), [ownFirmId]);
  const form = useForm<ReferenceValues>({ resolver: zodResolver(schema), defaultValues: reference ? referenceValues(reference) : EMPTY_REFERENCE });
  const store = async (values: ReferenceValues): Promise<void> => {
    const read = readReference(values, ownFirmId ?? null);
    if (!read.ok) return;
    const { id, refusal } = await save(read.input);
    if (id === null) {
      // What only the server knows is said at its field too.
      const { field, reason } = describeError(refusal, language).args;
      if (typeof field === 'string' && typeof reason === 'string') form.setError(formPath(field) as FieldPath<ReferenceValues>, { type: 'server', message: reason });
      return;
    }
    toast.done(t(reference ? 'saved' : 'created'));
    await navigate({ to: '/registry/references/$evidenceId', params: { evidenceId: id } });
  };
  return { form, submit: form.handleSubmit(store), loading, error };
};
