import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useConfirm, useMessages, useToast } from '@shoal/ui';
import { firmsMessages } from '../firms.messages';
import { RemoveDemoDocument } from '../generated/graphql';
import classes from './remove-demo.module.css';

/** Shown to who may remove the demo: one click and a confirmation. */
export const RemoveDemo = () => {
  const t = useMessages(firmsMessages);
  const confirm = useConfirm();
  const toast = useToast();
  const client = useApolloClient();
  const [removeDemo, { loading }] = useMutation(RemoveDemoDocument);
  const remove = async () => {
    if (!(await confirm({ title: t('demo.removeTitle'), body: t('demo.removeBody'), action: t('demo.remove'), danger: true }))) return;
    try {
      await removeDemo();
      await client.resetStore();
      toast.done(t('demo.removed'));
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <div className={classes.banner}>
      <span>{t('demo.banner')}</span>
      <Button size="xs" variant="default" loading={loading} onClick={() => void remove()}>
        {t('demo.remove')}
      </Button>
    </div>
  );
};
