import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { ButtonLink, type Crumb, ErrorNotice, hasErrorCode, Page, useMessages, useToast, Visibility } from '@shoal/ui';
import { changedMeanwhile } from './changed-meanwhile';
import type { TenderDetailFragment } from './generated/graphql';
import { TenderChanges } from './tender-changes';
import { BasicFields, DateFields, JointFields, MethodFields, MoneyFields, MoreFields } from './tender-form-fields';
import classes from './tender-form.module.css';
import { formMessages } from './tender-form.messages';
import { EMPTY_TENDER, readTender, tenderResolver, tenderValues, type TenderValues } from './tender-values';
import { useCreateTender, useUpdateTender } from './use-save-tender';

interface TenderFormProps {
  /** Null for a new one. */
  readonly tender: TenderDetailFragment | null;
  readonly crumbs: readonly Crumb[];
}

/** Everything about a tender that is typed in; what was entered stays when the server refuses. */
export const TenderForm = ({ tender, crumbs }: TenderFormProps) => {
  const t = useMessages(formMessages);
  const form = useForm<TenderValues>({ defaultValues: tender ? tenderValues(tender) : EMPTY_TENDER, resolver: tenderResolver });
  const [opened] = useState(tender);
  const { save, loading, error } = useSaveTender(tender);
  const submit = form.handleSubmit(save);
  return (
    <Page title={t(tender ? 'editTitle' : 'createTitle')} crumbs={tender ? [...crumbs, { label: tender.title, link: { to: '/tenders/$tenderId', params: { tenderId: tender.id } } }] : crumbs}>
      <FormProvider {...form}>
        <form
          className={classes.form}
          noValidate
          onSubmit={(event) => void submit(event)}
          onKeyDown={(event) => {
            // Enter ends a syllable before it may send anything.
            if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
          }}
        >
          {!tender && <p className={classes.intro}>{t('intro')}</p>}
          <BasicFields editing={tender !== null} />
          <DateFields />
          <MoneyFields />
          <MethodFields />
          <JointFields />
          <MoreFields />
          <ErrorNotice error={error}>{!hasErrorCode(error, 'STALE_VERSION') && <span className={classes.kept}>{t('kept')}</span>}</ErrorNotice>
          {tender && opened && <Meanwhile before={opened} now={tender} />}
          <div className={classes.acts}>
            <Button type="submit" loading={loading}>
              {t(tender ? 'save' : 'create')}
            </Button>
            <ButtonLink variant="default" {...(tender ? { to: '/tenders/$tenderId', params: { tenderId: tender.id } } : { to: '/tenders' })}>
              {t('cancel')}
            </ButtonLink>
            <Visibility to="cooperative" />
          </div>
        </form>
      </FormProvider>
    </Page>
  );
};

const useSaveTender = (tender: TenderDetailFragment | null) => {
  const t = useMessages(formMessages);
  const toast = useToast();
  const navigate = useNavigate();
  const created = useCreateTender();
  const updated = useUpdateTender(tender);
  const save = async (values: TenderValues): Promise<void> => {
    const read = readTender(values);
    if (!read.ok) return;
    const id = tender ? (await updated.save(read.input)) && tender.id : await created.add(read.input);
    if (!id) return;
    toast.done(t(tender ? 'saved' : 'created'));
    await navigate({ to: '/tenders/$tenderId', params: { tenderId: id } });
  };
  return { save, loading: created.loading || updated.loading, error: created.error ?? updated.error };
};

/** After a refusal for an old version: what the other one changed, before one saves over it. */
const Meanwhile = ({ before, now }: { readonly before: TenderDetailFragment; readonly now: TenderDetailFragment }) => {
  const t = useMessages(formMessages);
  const changes = changedMeanwhile(before, now);
  if (changes.length === 0) return null;
  return (
    <section aria-label={t('meanwhile')}>
      <p className={classes.intro}>{t('meanwhile')}</p>
      <TenderChanges changes={changes} caption={t('meanwhile')} />
    </section>
  );
};
