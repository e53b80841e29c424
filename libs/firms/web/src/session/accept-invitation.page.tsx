import { useMutation, useQuery } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { errorText } from '@shoal/contract';
import { ButtonLink, ErrorNotice, Form, hasErrorCode, QueryView, TextLink, useFormat, useLanguage, useMessages } from '@shoal/ui';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { checks, PASSWORD_MIN } from '../checks';
import { firmsMessages } from '../firms.messages';
import { AcceptInvitationDocument, InvitationPreviewDocument, type InvitationPreviewQuery } from '../generated/graphql';
import { EntranceFrame } from './entrance-frame';
import classes from './entrance-frame.module.css';
import { useEntrance } from './use-entrance';

type Preview = NonNullable<InvitationPreviewQuery['invitation']>;

/** Opening the link only shows who invites; the button below is what uses it up. */
export const AcceptInvitationPage = ({ token }: { readonly token: string }) => {
  const t = useMessages(firmsMessages);
  const language = useLanguage();
  const query = useQuery(InvitationPreviewDocument, { variables: { token }, fetchPolicy: 'network-only' });
  return (
    <EntranceFrame title={t('accept.title')}>
      <QueryView query={query}>
        {({ invitation }) =>
          invitation ? (
            <AcceptForm token={token} invitation={invitation} />
          ) : (
            <>
              <p className={classes.lead}>{errorText('INVITATION_UNUSABLE', language)}</p>
              <div className={classes.form}>
                <ButtonLink to="/sign-in" variant="default">
                  {t('accept.toSignIn')}
                </ButtonLink>
              </div>
            </>
          )
        }
      </QueryView>
    </EntranceFrame>
  );
};

interface AcceptValues {
  readonly name: string;
  readonly title: string;
  readonly password: string;
}

const AcceptForm = ({ token, invitation }: { readonly token: string; readonly invitation: Preview }) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  const enter = useEntrance();
  const [accept, { error, loading }] = useMutation(AcceptInvitationDocument);
  const schema = useMemo(() => z.object({ name: checks(t).text(60), title: checks(t).optional(60), password: checks(t).newPassword }), [t]);
  const form = useForm<AcceptValues>({ resolver: zodResolver(schema), defaultValues: { name: invitation.name, title: '', password: '' } });
  const { errors } = form.formState;
  const submit = async (values: AcceptValues) => {
    const result = await accept({ variables: { input: { token, ...values } } }).catch(() => null);
    if (result?.data) await enter(result.data.acceptInvitation.landingPath);
  };
  return (
    <>
      <p className={classes.lead}>{t('accept.invited', { cooperative: invitation.cooperativeName, firm: invitation.firmName, name: invitation.name })}</p>
      <Form className={classes.form} onSubmit={form.handleSubmit(submit)}>
        <TextInput label={t('signIn.email')} value={invitation.email} type="email" autoComplete="username" readOnly />
        <TextInput label={t('accept.name')} autoComplete="name" {...form.register('name')} error={errors.name?.message} />
        <TextInput label={t('accept.jobTitle')} description={t('accept.jobTitleHint')} autoComplete="organization-title" {...form.register('title')} error={errors.title?.message} />
        <PasswordInput
          label={t('accept.password')}
          description={t('accept.passwordHint', { min: PASSWORD_MIN })}
          autoComplete="new-password"
          {...form.register('password')}
          error={errors.password?.message}
        />
        <ErrorNotice error={error}>{hasErrorCode(error, 'EMAIL_TAKEN') && <> <TextLink to="/sign-in">{t('accept.toSignIn')}</TextLink></>}</ErrorNotice>
        <Button type="submit" size="lg" loading={loading}>
          {t('accept.submit')}
        </Button>
      </Form>
      <p className={classes.note}>{t('accept.until', { until: format.instant(invitation.expiresAt) })}</p>
    </>
  );
};
