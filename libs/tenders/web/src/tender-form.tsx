import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { FormProvider, useForm } from 'react-hook-form';
import { ButtonLink, type Crumb, ErrorNotice, Page, useMessages, useToast, Visibility } from '@shoal/ui';
import { CreateTenderDocument, type TenderDetailFragment, UpdateTenderDocument } from './generated/graphql';
import { BasicFields, DateFields, JointFields, MethodFields, MoneyFields, MoreFields } from './tender-form-fields';
import classes from './tender-form.module.css';
import { formMessages } from './tender-form.messages';
import { EMPTY_TENDER, readTender, tenderResolver, tenderValues, type TenderValues } from './tender-values';

interface TenderFormProps {
  /** Null for a new one. */
  readonly tender: TenderDetailFragment | null;
  readonly crumbs: readonly Crumb[];
}

/** Everything about a tender that is typed in; what was entered stays when the server refuses. */
export const TenderForm = ({ tender, crumbs }: TenderFormProps) => {
  const t = useMessages(formMessages);
  const form = useForm<TenderValues>({ defaultValues: tender ? tenderValues(tender) : EMPTY_TENDER, resolver: tenderResolver });
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
          <ErrorNotice error={error}>
            <span className={classes.kept}>{t('kept')}</span>
          </ErrorNotice>
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
  const [create, creating] = useMutation(CreateTenderDocument, {
    update: (cache) => {
      cache.evict({ id: 'ROOT_QUERY', fieldName: 'tenders' });
      cache.gc();
    },
  });
  const [update, updating] = useMutation(UpdateTenderDocument);
  const save = async (values: TenderValues): Promise<void> => {
    const read = readTender(values);
    if (!read.ok) return;
    const id = tender
      ? (await update({ variables: { input: { ...read.input, id: tender.id, version: tender.version } } }).catch(() => null))?.data?.updateTender.id
      : (await create({ variables: { input: read.input } }).catch(() => null))?.data?.createTender.id;
    if (!id) return;
    toast.done(t(tender ? 'saved' : 'created'));
    await navigate({ to: '/tenders/$tenderId', params: { tenderId: id } });
  };
  return { save, loading: creating.loading || updating.loading, error: creating.error ?? updating.error };
};
