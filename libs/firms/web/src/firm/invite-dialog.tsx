import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { CopyField, ErrorNotice, Form, uiMessages, useFormat, useMessages } from '@shoal/ui';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { checks } from '../checks';
import { firmsMessages } from '../firms.messages';
import { InvitePersonDocument, type InvitePersonMutation } from '../generated/graphql';
import classes from './firm.module.css';

interface InviteValues {
  readonly email: string;
  readonly name: string;
  readonly role: 'ADMIN' | 'MEMBER';
}

interface InviteDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Where the invited person lands, a path of this product; the home page without it. */
  readonly landingPath?: string;
}

/** Makes a link that is valid once and for seven days. Shoal sends no mail by itself: the inviter passes it on. */
export const InviteDialog = ({ opened, onClose, landingPath }: InviteDialogProps) => {
  const t = useMessages(firmsMessages);
  const ui = useMessages(uiMessages);
  const [invite, { data, error, loading, reset }] = useMutation(InvitePersonDocument, { refetchQueries: ['Invitations'] });
  const close = () => {
    reset();
    onClose();
  };
  const submit = (values: InviteValues) => invite({ variables: { input: { ...values, ...(landingPath && { landingPath }) } } }).catch(() => undefined);
  return (
    <Modal opened={opened} onClose={close} title={t('invite.title')} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      {data ? <InviteLink result={data.invitePerson} onClose={close} /> : <InviteForm pending={loading} error={error} onSubmit={submit} />}
    </Modal>
  );
};

interface InviteFormProps {
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSubmit: (values: InviteValues) => unknown;
}

const InviteForm = ({ pending, error, onSubmit }: InviteFormProps) => {
  const t = useMessages(firmsMessages);
  const schema = useMemo(() => z.object({ email: checks(t).email, name: checks(t).text(60), role: z.enum(['ADMIN', 'MEMBER']) }), [t]);
  const form = useForm<InviteValues>({ resolver: zodResolver(schema), defaultValues: { email: '', name: '', role: 'MEMBER' } });
  const { errors } = form.formState;
  return (
    <Form className={classes.dialog} onSubmit={form.handleSubmit(onSubmit)}>
      <TextInput label={t('invite.email')} type="email" autoComplete="off" data-autofocus {...form.register('email')} error={errors.email?.message} />
      <TextInput label={t('invite.name')} autoComplete="off" {...form.register('name')} error={errors.name?.message} />
      <NativeSelect
        label={t('invite.role')}
        description={t('invite.roleHint')}
        data={[
          { value: 'MEMBER', label: t('role.MEMBER') },
          { value: 'ADMIN', label: t('role.ADMIN') },
        ]}
        {...form.register('role')}
      />
      <ErrorNotice error={error} />
      <div className={classes.actions}>
        <Button type="submit" loading={pending}>
          {t('invite.submit')}
        </Button>
      </div>
    </Form>
  );
};

const InviteLink = ({ result, onClose }: { readonly result: InvitePersonMutation['invitePerson']; readonly onClose: () => void }) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  return (
    <div className={classes.dialog}>
      <CopyField label={t('invite.link')} value={result.url} />
      <p role="status">{t('invite.once', { name: result.invitation.name, until: format.instant(result.invitation.expiresAt) })}</p>
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('invite.done')}
        </Button>
      </div>
    </div>
  );
};
