import { useQuery } from '@apollo/client/react';
import { Button, Select } from '@mantine/core';
import { pathTo, subtree } from '@shoal/references-domain';
import { ErrorNotice, QueryView, SkeletonRows, uiMessages, useFormat, useMessages, useToast } from '@shoal/ui';
import { useState } from 'react';
import { CapabilityMergeDocument, type CapabilityMergeQuery } from '../../generated/graphql';
import { capabilitiesMessages } from '../capabilities.messages';
import type { Tree, TreeNode } from '../capability-tree';
import classes from './tree.module.css';
import type { TreeChanges } from './use-tree-changes';

interface MergeFormProps {
  readonly tree: Tree;
  readonly node: TreeNode;
  readonly changes: TreeChanges;
  readonly onClose: () => void;
}

/** Chooses the node that stays, and shows what moves before it is done. */
export const MergeForm = ({ tree, node, changes, onClose }: MergeFormProps) => {
  const t = useMessages(capabilitiesMessages);
  const ui = useMessages(uiMessages);
  const format = useFormat();
  const toast = useToast();
  const [intoId, setIntoId] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const below = new Set(subtree(tree.live, node.id).map(({ id }) => id));
  const choices = tree.live.filter(({ id }) => !below.has(id)).map(({ id }) => ({ value: id, label: pathTo(tree.live, id).map(format.name).join(' › ') }));
  const merge = async (): Promise<void> => {
    const into = intoId && tree.byId.get(intoId);
    if (!into) return;
    setPending(true);
    setError(null);
    try {
      await changes.merge({ id: node.id, version: node.version, intoId: into.id });
      toast.done(t('tree.merged', { from: format.name(node), into: format.name(into) }));
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setPending(false);
    }
  };
  return (
    <div className={classes.form}>
      <Select data-autofocus label={t('tree.mergeInto')} searchable data={choices} value={intoId} onChange={setIntoId} nothingFoundMessage={t('tools.noneFound')} />
      {intoId ? <MergePreview fromId={node.id} intoId={intoId} /> : <p className={classes.hint}>{t('tree.mergePick')}</p>}
      <ErrorNotice error={error} />
      <div className={classes.ends}>
        <Button variant="default" onClick={onClose}>
          {ui('action.cancel')}
        </Button>
        <Button color="danger" loading={pending} disabled={!intoId} onClick={() => void merge()}>
          {t('tree.mergeAct')}
        </Button>
      </div>
    </div>
  );
};

const MergePreview = ({ fromId, intoId }: { readonly fromId: string; readonly intoId: string }) => {
  const query = useQuery(CapabilityMergeDocument, { variables: { fromId, intoId }, fetchPolicy: 'network-only' });
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={2} height={20} />}>
      {({ capabilityMerge }) => <Moves merge={capabilityMerge} />}
    </QueryView>
  );
};

const Moves = ({ merge: { moved, joined, children } }: { readonly merge: CapabilityMergeQuery['capabilityMerge'] }) => {
  const t = useMessages(capabilitiesMessages);
  const format = useFormat();
  return (
    <div className={classes.preview} role="status">
      <p>{t('tree.mergeMoves', { count: moved })}</p>
      {joined > 0 && <p>{t('tree.mergeJoins', { count: joined })}</p>}
      {children.length > 0 && <p>{t('tree.mergeChildren', { names: children.map(format.name).join(', ') })}</p>}
      <p>{t('tree.mergeHidden')}</p>
    </div>
  );
};
