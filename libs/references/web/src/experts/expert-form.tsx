import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { FormProvider, useForm } from 'react-hook-form';
import { ButtonLink, type Crumb, ErrorNotice, Form, hasErrorCode, Page, seoulDay, useMessages, useToast, Visibility } from '@shoal/ui';
import { useMemo } from 'react';
import type { ExpertDetailFragment } from '../generated/graphql';
import { expertResolver } from './expert-resolver';
import { CareerGroup, PersonGroup } from './expert-form-fields';
import { ProjectsGroup } from './expert-form-projects';
import { QualificationsGroup } from './expert-form-qualifications';
import { expertFormMessages } from './expert-form.messages';
import layout from '../registry/form.module.css';
import { emptyExpert, expertInput, expertValues, type ExpertValues } from './expert-values';
import { useCreateExpert, useUpdateExpert } from './use-save-expert';

interface ExpertFormProps {
  /** Null for a new one. */
  readonly expert: ExpertDetailFragment | null;
  readonly crumbs: readonly Crumb[];
}

/** Everything about an expert that is typed in; what was entered stays when the server refuses. */
export const ExpertForm = ({ expert, crumbs }: ExpertFormProps) => {
  const t = useMessages(expertFormMessages);
  const today = seoulDay(new Date());
  const resolver = useMemo(() => expertResolver(today), [today]);
  const form = useForm<ExpertValues>({ defaultValues: expert ? expertValues(expert) : emptyExpert(today), resolver });
  const { save, loading, error } = useSaveExpert(expert);
  return (
    <Page title={t(expert ? 'editTitle' : 'createTitle')} crumbs={crumbs}>
      <FormProvider {...form}>
        <Form className={layout.form} onSubmit={(event) => void form.handleSubmit(save)(event)}>
          <p className={layout.intro}>
            {!expert && t('intro')} {t('noNumbers')}
          </p>
          <PersonGroup />
          <CareerGroup />
          <QualificationsGroup />
          <ProjectsGroup />
          <ErrorNotice error={error}>{!hasErrorCode(error, 'STALE_VERSION') && <span className={layout.kept}>{t('kept')}</span>}</ErrorNotice>
          <div className={layout.acts}>
            <Button type="submit" loading={loading}>
              {t(expert ? 'save' : 'create')}
            </Button>
            <ButtonLink variant="default" {...(expert ? { to: '/registry/experts/$evidenceId', params: { evidenceId: expert.id } } : { to: '/registry/experts' })}>
              {t('cancel')}
            </ButtonLink>
            {!expert && <Visibility to="firm" />}
          </div>
        </Form>
      </FormProvider>
    </Page>
  );
};

const useSaveExpert = (expert: ExpertDetailFragment | null) => {
  const t = useMessages(expertFormMessages);
  const toast = useToast();
  const navigate = useNavigate();
  const created = useCreateExpert();
  const updated = useUpdateExpert(expert);
  const save = async (values: ExpertValues): Promise<void> => {
    const input = expertInput(values);
    const id = expert ? (await updated.save(input)) && expert.id : await created.add(input);
    if (!id) return;
    toast.done(t(expert ? 'saved' : 'created'));
    await navigate({ to: '/registry/experts/$evidenceId', params: { evidenceId: id } });
  };
  return { save, loading: created.loading || updated.loading, error: created.error ?? updated.error };
};
