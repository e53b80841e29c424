import { Button } from '@mantine/core';
import { ErrorNotice, uiMessages, useFormat, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { capabilitiesMessages } from '../capabilities.messages';
import type { TreeNode } from '../capability-tree';
import classes from './tree.module.css';
import type { TreeChanges } from './use-tree-changes';

interface RetireFormProps {
  readonly node: TreeNode;
  readonly changes: TreeChanges;
  readonly onClose: () => void;
}

export const RetireForm = ({ node, changes, onClose }: RetireFormProps) => {
  const t = useMessages(capabilitiesMessages);
  const ui = useMessages(uiMessages);
  const format = useFormat();
  const toast = useToast();
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const retire = async (): Promise<void> => {
    setPending(true);
    setError(null);
    try {
      await changes.retire({ id: node.id, version: node.version, retired: true });
      toast.done(t('tree.retiredDone', { node: format.name(node) }));
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setPending(false);
    }
  };
  return (
    <div className={classes.form}>
      <p className={classes.text}>{t('tree.retireBody')}</p>
      <ErrorNotice error={error} />
      <div className={classes.ends}>
        <Button variant="default" onClick={onClose}>
          {ui('action.cancel')}
        </Button>
        <Button data-autofocus loading={pending} onClick={() => void retire()}>
          {t('tree.retire')}
        </Button>
      </div>
    </div>
  );
};
