import { useMutation, useQuery } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { errorText } from '@shoal/contract';
import { ButtonLink, ErrorNotice, Form, QueryView, useFormat, useLanguage, useMessages } from '@shoal/ui';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { checks, PASSWORD_MIN } from '../checks';
import { firmsMessages } from '../firms.messages';
import { PasswordResetPreviewDocument, type PasswordResetPreviewQuery, ResetPasswordDocument } from '../generated/graphql';
import { EntranceFrame } from './entrance-frame';
import classes from './entrance-frame.module.css';
import { useEntrance } from './use-entrance';

type Preview = NonNullable<PasswordResetPreviewQuery['passwordReset']>;

/** Opening the link only shows whose password it sets; the button below is what uses it up. */
export const ResetPasswordPage = ({ token }: { readonly token: string }) => {
  const t = useMessages(firmsMessages);
  const language = useLanguage();
  const query = useQuery(PasswordResetPreviewDocument, { variables: { token }, fetchPolicy: 'network-only' });
  return (
    <EntranceFrame title={t('reset.title')}>
      <QueryView query={query}>
        {({ passwordReset }) =>
          passwordReset ? (
            <ResetForm token={token} reset={passwordReset} />
          ) : (
            <>
              <p className={classes.lead}>{errorText('RESET_UNUSABLE', language)}</p>
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

const ResetForm = ({ token, reset }: { readonly token: string; readonly reset: Preview }) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  const enter = useEntrance();
  const [redeem, { error, loading }] = useMutation(ResetPasswordDocument);
  const schema = useMemo(() => z.object({ password: checks(t).newPassword }), [t]);
  const form = useForm<{ password: string }>({ resolver: zodResolver(schema), defaultValues: { password: '' } });
  const submit = async ({ password }: { password: string }) => {
    const result = await redeem({ variables: { input: { token, password } } }).catch(() => null);
    if (result?.data) await enter('/home');
  };
  return (
    <>
      <p className={classes.lead}>{t('reset.lead', { name: reset.name })}</p>
      <Form className={classes.form} onSubmit={form.handleSubmit(submit)}>
        <TextInput label={t('signIn.email')} value={reset.email} type="email" autoComplete="username" readOnly />
        <PasswordInput
          label={t('accept.password')}
          description={t('accept.passwordHint', { min: PASSWORD_MIN })}
          autoComplete="new-password"
          {...form.register('password')}
          error={form.formState.errors.password?.message}
        />
        <ErrorNotice error={error} />
        <Button type="submit" size="lg" loading={loading}>
          {t('reset.submit')}
        </Button>
      </Form>
      <p className={classes.note}>{t('reset.until', { until: format.instant(reset.expiresAt) })}</p>
    </>
  );
};
