import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { ErrorNotice, Form, TextLink, useMessages, useSearchState } from '@shoal/ui';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { checks } from '../checks';
import { firmsMessages } from '../firms.messages';
import { SignInDocument } from '../generated/graphql';
import { DemoAccounts } from './demo-accounts';
import { EntranceFrame } from './entrance-frame';
import classes from './entrance-frame.module.css';
import { useEntrance } from './use-entrance';

interface SignInValues {
  readonly email: string;
  readonly password: string;
}

/** E-mail and password. A refusal is the same whether the e-mail is known or not. */
export const SignInPage = () => {
  const t = useMessages(firmsMessages);
  const [search] = useSearchState((values) => ({ return: values['return'] }));
  const enter = useEntrance();
  const [signIn, { error, loading }] = useMutation(SignInDocument);
  const schema = useMemo(() => z.object({ email: checks(t).email, password: z.string().min(1, t('check.required')) }), [t]);
  const form = useForm<SignInValues>({ resolver: zodResolver(schema), defaultValues: { email: '', password: '' } });
  const { errors } = form.formState;
  const submit = async (input: SignInValues) => {
    const result = await signIn({ variables: { input } }).catch(() => null);
    if (result?.data) await enter(search.return);
    else form.setFocus('password', { shouldSelect: true });
  };
  return (
    <EntranceFrame title={t('signIn.title')} lead={t('signIn.lead')}>
      <Form className={classes.form} onSubmit={form.handleSubmit(submit)}>
        <TextInput label={t('signIn.email')} type="email" autoComplete="username" inputMode="email" autoFocus {...form.register('email')} error={errors.email?.message} />
        <PasswordInput label={t('signIn.password')} autoComplete="current-password" {...form.register('password')} error={errors.password?.message} />
        <ErrorNotice error={error} />
        <Button type="submit" size="lg" loading={loading}>
          {t('signIn.submit')}
        </Button>
      </Form>
      <p className={classes.note}>{t('signIn.help')}</p>
      <p className={classes.note}>
        <TextLink to="/join">{t('join.fromSignIn')}</TextLink>
      </p>
      <DemoAccounts onChoose={submit} />
    </EntranceFrame>
  );
};
