import { useMutation, useQuery } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Textarea } from '@mantine/core';
import { errorText } from '@shoal/contract';
import { ButtonLink, ErrorNotice, Form, QueryView, useFormat, useLanguage, useMessages, useToast } from '@shoal/ui';
import { useMemo } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { firmsMessages } from '../firms.messages';
import { AnswerMembershipApplicationDocument, ConfirmMembershipApplicationDocument, OwnMembershipApplicationDocument, type OwnApplicationFragment } from '../generated/graphql';
import { ApplicationFacts, Verdicts } from '../membership/application-facts';
import { ApplicationMark } from '../membership/marks';
import membership from '../membership/membership.module.css';
import { EntranceFrame } from '../session/entrance-frame';
import { answerSchema, declarationInput, declarationOf, type AnswerValues } from './declaration';
import { DeclarationFields } from './declaration-fields';

interface Own {
  readonly token: string;
  readonly application: OwnApplicationFragment;
}

/** Behind the link in a mail: how the application stands, and what the applicant can do now. */
export const ApplicationPage = ({ token }: { readonly token: string }) => {
  const t = useMessages(firmsMessages);
  const language = useLanguage();
  const query = useQuery(OwnMembershipApplicationDocument, { variables: { token }, fetchPolicy: 'network-only' });
  return (
    <EntranceFrame title={t('join.stateTitle')}>
      <QueryView query={query}>{({ ownMembershipApplication: application }) => (application ? <Application token={token} application={application} /> : <p className={membership.notice}>{errorText('MEMBERSHIP_LINK_UNUSABLE', language)}</p>)}</QueryView>
    </EntranceFrame>
  );
};

const Application = ({ token, application }: Own) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  const { state } = application;
  return (
    <div className={membership.column}>
      <p>{t('join.stateOf', { name: application.name, cooperative: format.name({ name: application.cooperativeName, nameEn: application.cooperativeNameEn }) })}</p>
      <ApplicationMark state={state} />
      {state === 'UNCONFIRMED' ? <Confirm token={token} /> : <p className={membership.notice}>{t(`join.${state}`)}</p>}
      {application.reason && (
        <p className={membership.notice}>
          <strong>{t('applications.officeSaid')}</strong> <span className={membership.said}>{application.reason}</span>
        </p>
      )}
      {state === 'RETURNED' && <Answer token={token} application={application} />}
      {state === 'ADMITTED' && (
        <ButtonLink to="/sign-in" variant="default">
          {t('join.toSignIn')}
        </ButtonLink>
      )}
      {state !== 'RETURNED' && <ApplicationFacts application={application} />}
      {(state === 'UNCONFIRMED' || state === 'APPLIED') && (
        <>
          <h2 className={membership.heading}>{t('join.rules')}</h2>
          <Verdicts verdicts={application.verdicts} />
        </>
      )}
    </div>
  );
};

const Confirm = ({ token }: { readonly token: string }) => {
  const t = useMessages(firmsMessages);
  const [confirm, { error, loading }] = useMutation(ConfirmMembershipApplicationDocument, { variables: { token }, refetchQueries: ['OwnMembershipApplication'], awaitRefetchQueries: true });
  return (
    <>
      <p className={membership.notice}>{t('join.confirmLead')}</p>
      <ErrorNotice error={error} />
      <Button size="lg" loading={loading} onClick={() => void confirm().catch(() => undefined)}>
        {t('join.confirm')}
      </Button>
    </>
  );
};

const Answer = ({ token, application }: Own) => {
  const t = useMessages(firmsMessages);
  const toast = useToast();
  const [answer, { error, loading }] = useMutation(AnswerMembershipApplicationDocument, { refetchQueries: ['OwnMembershipApplication'], awaitRefetchQueries: true });
  const schema = useMemo(() => answerSchema(t), [t]);
  const form = useForm<AnswerValues>({ resolver: zodResolver(schema), defaultValues: { ...declarationOf(application), answer: '' } });
  const submit = async ({ answer: said, ...declaration }: AnswerValues) => {
    const result = await answer({ variables: { input: { token, version: application.version, answer: said, ...declarationInput(declaration) } } }).catch(() => null);
    if (result?.data) toast.done(t('join.resubmitted'));
  };
  return (
    <FormProvider {...form}>
      <Form className={membership.column} onSubmit={form.handleSubmit(submit)}>
        <Textarea label={t('join.answer')} autosize minRows={3} {...form.register('answer')} error={form.formState.errors.answer?.message} />
        <h2 className={membership.heading}>{t('join.correct')}</h2>
        <DeclarationFields />
        <ErrorNotice error={error} />
        <Button type="submit" size="lg" loading={loading}>
          {t('join.resubmit')}
        </Button>
      </Form>
    </FormProvider>
  );
};
