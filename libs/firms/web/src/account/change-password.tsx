import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button, PasswordInput } from '@mantine/core';
import { ErrorNotice, Form, uiMessages, useMessages, useToast } from '@shoal/ui';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { checks, PASSWORD_MIN } from '../checks';
import { firmsMessages } from '../firms.messages';
import { ChangePasswordDocument } from '../generated/graphql';
import classes from './account.module.css';

interface PasswordValues {
  readonly currentPassword: string;
  readonly newPassword: string;
}

interface ChangePasswordProps {
  /** For the password manager: whose password it is. */
  readonly email: string;
  readonly onChanged: () => Promise<unknown>;
}

/** A button that opens the form, so that nobody is asked for a password who wants nothing of the kind. */
export const ChangePassword = ({ email, onChanged }: ChangePasswordProps) => {
  const t = useMessages(firmsMessages);
  const [open, setOpen] = useState(false);
  return (
    <section>
      <div className={classes.preference}>
        <h2>{t('account.password')}</h2>
        {!open && (
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {t('account.passwordChange')}
          </Button>
        )}
      </div>
      {open && <PasswordForm email={email} onChanged={onChanged} onClose={() => setOpen(false)} />}
    </section>
  );
};

const PasswordForm = ({ email, onChanged, onClose }: ChangePasswordProps & { readonly onClose: () => void }) => {
  const t = useMessages(firmsMessages);
  const ui = useMessages(uiMessages);
  const toast = useToast();
  const [change, { error, loading }] = useMutation(ChangePasswordDocument);
  const schema = useMemo(() => z.object({ currentPassword: z.string().min(1, t('check.required')), newPassword: checks(t).newPassword }), [t]);
  const form = useForm<PasswordValues>({ resolver: zodResolver(schema), defaultValues: { currentPassword: '', newPassword: '' } });
  const { errors } = form.formState;
  const submit = async (input: PasswordValues) => {
    const result = await change({ variables: { input } }).catch(() => null);
    if (!result) return form.setFocus('currentPassword', { shouldSelect: true });
    toast.done(t('account.passwordChanged'));
    onClose();
    await onChanged();
  };
  return (
    <Form className={classes.form} onSubmit={form.handleSubmit(submit)}>
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordInput label={t('account.passwordCurrent')} autoComplete="current-password" autoFocus {...form.register('currentPassword')} error={errors.currentPassword?.message} />
      <PasswordInput label={t('account.passwordNew')} description={t('accept.passwordHint', { min: PASSWORD_MIN })} autoComplete="new-password" {...form.register('newPassword')} error={errors.newPassword?.message} />
      <p className={classes.quiet}>{t('account.passwordEnds')}</p>
      <ErrorNotice error={error} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {ui('action.cancel')}
        </Button>
        <Button type="submit" loading={loading}>
          {t('account.passwordChange')}
        </Button>
      </div>
    </Form>
  );
};
