import { useMutation } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { CopyField, uiMessages, useConfirm, useFormat, useMessages, useToast } from '@shoal/ui';
import { firmsMessages } from '../firms.messages';
import { MakePasswordResetDocument } from '../generated/graphql';
import classes from './firm.module.css';

/** Makes a link for a colleague who forgot the password. Shoal sends no mail by itself: it is passed on by hand. */
export const ResetLink = ({ person }: { readonly person: { readonly id: string; readonly name: string } }) => {
  const t = useMessages(firmsMessages);
  const ui = useMessages(uiMessages);
  const format = useFormat();
  const confirm = useConfirm();
  const toast = useToast();
  const [make, { data, loading, reset }] = useMutation(MakePasswordResetDocument);
  const ask = async () => {
    if (!(await confirm({ title: t('resetLink.title', { name: person.name }), body: t('resetLink.body', { name: person.name }), action: t('resetLink.make') }))) return;
    await make({ variables: { input: { personId: person.id } } }).catch(toast.failed);
  };
  const made = data?.makePasswordReset;
  return (
    <>
      <Button size="xs" variant="subtle" color="gray" loading={loading} leftSection={<IconKey size={16} stroke={1.6} aria-hidden />} aria-label={t('resetLink.actionFor', { name: person.name })} onClick={() => void ask()}>
        {t('resetLink.action')}
      </Button>
      <Modal opened={made !== undefined} onClose={reset} title={t('resetLink.action')} closeButtonProps={{ 'aria-label': ui('action.close') }}>
        {made && (
          <div className={classes.dialog}>
            <CopyField label={t('resetLink.link')} value={made.url} />
            <p role="status">{t('resetLink.once', { name: person.name, until: format.instant(made.expiresAt) })}</p>
            <div className={classes.actions}>
              <Button variant="default" onClick={reset}>
                {t('invite.done')}
              </Button>
            </div>
          </div>
        )}
      </Modal>
    </>
  );
};
