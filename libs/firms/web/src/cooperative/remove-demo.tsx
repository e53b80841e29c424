import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useConfirm, useMessages, useToast } from '@shoal/ui';
import { firmsMessages } from '../firms.messages';
import { RemoveDemoDocument } from '../generated/graphql';
import classes from './remove-demo.module.css';

/** Shown to who may remove the demo. Its people go with it, the viewer too: what follows is the set-up or the sign-in. */
export const RemoveDemo = () => {
  const t = useMessages(firmsMessages);
  const confirm = useConfirm();
  const toast = useToast();
  const [removeDemo, { loading }] = useMutation(RemoveDemoDocument);
  const remove = async () => {
    if (!(await confirm({ title: t('demo.removeTitle'), body: t('demo.removeBody'), action: t('demo.remove'), danger: true }))) return;
    try {
      const { data } = await removeDemo();
      // A fresh page, so that nothing of the demo stays in memory.
      window.location.assign(data?.removeDemo.setUpPath ?? '/sign-in');
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
