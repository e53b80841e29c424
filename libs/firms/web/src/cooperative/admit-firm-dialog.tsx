import { useMutation } from '@apollo/client/react';
import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Modal, TextInput } from '@mantine/core';
import { CopyField, ErrorNotice, Form, uiMessages, useFormat, useMessages } from '@shoal/ui';
import { FIRM_LIMITS, isBusinessNumber, isChip, suggestChip } from '@shoal/firms-domain';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { checks, type FirmsTranslate } from '../checks';
import { firmsMessages } from '../firms.messages';
import { AdmitFirmDocument, type AdmitFirmMutation } from '../generated/graphql';
import classes from './cooperative.module.css';

const schemaOf = (t: FirmsTranslate) => {
  const check = checks(t);
  return z.object({
    name: check.text(FIRM_LIMITS.nameMax),
    chip: z.string().trim().refine(isChip, t('check.chip')),
    businessNumber: z.string().trim().refine(isBusinessNumber, t('check.businessNumber')),
    adminName: check.text(60),
    adminEmail: check.email,
  });
};
type AdmitValues = z.infer<ReturnType<typeof schemaOf>>;

interface AdmitFirmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The office takes a firm in; the link that comes back invites its first administrator. */
export const AdmitFirmDialog = ({ opened, onClose }: AdmitFirmDialogProps) => {
  const t = useMessages(firmsMessages);
  const ui = useMessages(uiMessages);
  const [admit, { data, error, loading, reset }] = useMutation(AdmitFirmDocument, { refetchQueries: ['Firms', 'CooperativeHead'] });
  const close = () => {
    reset();
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} title={t('admit.title')} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      {data ? (
        <Admitted result={data.admitFirm} onClose={close} />
      ) : (
        <AdmitForm pending={loading} error={error} onSubmit={(input) => admit({ variables: { input } }).catch(() => undefined)} />
      )}
    </Modal>
  );
};

interface AdmitFormProps {
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSubmit: (values: AdmitValues) => unknown;
}

const AdmitForm = ({ pending, error, onSubmit }: AdmitFormProps) => {
  const t = useMessages(firmsMessages);
  const schema = useMemo(() => schemaOf(t), [t]);
  const form = useForm<AdmitValues>({ resolver: zodResolver(schema), defaultValues: { name: '', chip: '', businessNumber: '', adminName: '', adminEmail: '' } });
  const { errors, dirtyFields } = form.formState;
  const suggest = () => {
    const chip = suggestChip(form.getValues('name'));
    if (chip && !dirtyFields.chip) form.setValue('chip', chip);
  };
  return (
    <Form className={classes.form} onSubmit={form.handleSubmit(onSubmit)}>
      <TextInput label={t('admit.name')} description={t('admit.nameHint')} data-autofocus {...form.register('name', { onBlur: suggest })} error={errors.name?.message} />
      <TextInput label={t('admit.chip')} description={t('admit.chipHint')} {...form.register('chip')} error={errors.chip?.message} />
      <TextInput label={t('cooperative.businessNumber')} placeholder="000-00-00000" inputMode="numeric" {...form.register('businessNumber')} error={errors.businessNumber?.message} />
      <TextInput label={t('admit.adminName')} {...form.register('adminName')} error={errors.adminName?.message} />
      <TextInput label={t('admit.adminEmail')} type="email" {...form.register('adminEmail')} error={errors.adminEmail?.message} />
      <ErrorNotice error={error} />
      <div className={classes.actions}>
        <Button type="submit" loading={pending}>
          {t('admit.submit')}
        </Button>
      </div>
    </Form>
  );
};

const Admitted = ({ result, onClose }: { readonly result: AdmitFirmMutation['admitFirm']; readonly onClose: () => void }) => {
  const t = useMessages(firmsMessages);
  const format = useFormat();
  return (
    <div className={classes.form}>
      <p role="status">{t('admit.done', { name: result.firm.name })}</p>
      <CopyField label={t('invite.link')} value={result.url} />
      <p className={classes.facts}>{t('invite.once', { name: result.invitation.name, until: format.instant(result.invitation.expiresAt) })}</p>
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('invite.done')}
        </Button>
      </div>
    </div>
  );
};
