import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { ErrorNotice, Form, useMessages } from '@shoal/ui';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { checks, PASSWORD_MIN, type FirmsTranslate } from '../checks';
import { firmsMessages } from '../firms.messages';
import { SetUpCooperativeDocument } from '../generated/graphql';
import { EntranceFrame } from './entrance-frame';
import classes from './entrance-frame.module.css';
import { useEntrance } from './use-entrance';

const schemaOf = (t: FirmsTranslate) => {
  const check = checks(t);
  return z.object({ cooperativeName: check.text(100), cooperativeNameEn: check.text(150), name: check.text(60), email: check.email, password: check.newPassword });
};
type SetUpValues = z.infer<ReturnType<typeof schemaOf>>;

/** Behind the link that an empty installation prints: its first cooperative and the first person of the office. */
export const SetUpPage = ({ token }: { readonly token: string }) => {
  const t = useMessages(firmsMessages);
  const enter = useEntrance();
  const [setUp, { error, loading }] = useMutation(SetUpCooperativeDocument);
  const schema = useMemo(() => schemaOf(t), [t]);
  const form = useForm<SetUpValues>({ resolver: zodResolver(schema), defaultValues: { cooperativeName: '', cooperativeNameEn: '', name: '', email: '', password: '' } });
  const { errors } = form.formState;
  const submit = async (values: SetUpValues) => {
    const result = await setUp({ variables: { input: { token, ...values } } }).catch(() => null);
    if (result?.data) await enter('/cooperative');
  };
  return (
    <EntranceFrame title={t('setUp.title')} lead={t('setUp.lead')}>
      <Form className={classes.form} onSubmit={form.handleSubmit(submit)}>
        <TextInput label={t('setUp.cooperativeName')} autoComplete="organization" {...form.register('cooperativeName')} error={errors.cooperativeName?.message} />
        <TextInput label={t('setUp.cooperativeNameEn')} {...form.register('cooperativeNameEn')} error={errors.cooperativeNameEn?.message} />
        <TextInput label={t('setUp.name')} autoComplete="name" {...form.register('name')} error={errors.name?.message} />
        <TextInput label={t('setUp.email')} type="email" autoComplete="username" {...form.register('email')} error={errors.email?.message} />
        <PasswordInput
          label={t('accept.password')}
          description={t('accept.passwordHint', { min: PASSWORD_MIN })}
          autoComplete="new-password"
          {...form.register('password')}
          error={errors.password?.message}
        />
        <ErrorNotice error={error} />
        <Button type="submit" size="lg" loading={loading}>
          {t('setUp.submit')}
        </Button>
      </Form>
    </EntranceFrame>
  );
};
