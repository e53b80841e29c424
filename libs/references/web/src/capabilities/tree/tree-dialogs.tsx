import { Modal } from '@mantine/core';
import { uiMessages, useFormat, useMessages } from '@shoal/ui';
import { capabilitiesMessages } from '../capabilities.messages';
import type { Tree, TreeNode } from '../capability-tree';
import { MergeForm } from './merge-form';
import { NodeForm } from './node-form';
import { RetireForm } from './retire-form';
import { TreeHistory } from './tree-history';
import type { TreeChanges } from './use-tree-changes';

export type TreeDialog =
  | { readonly kind: 'add'; readonly parent: TreeNode | null }
  | { readonly kind: 'rename' | 'merge' | 'retire'; readonly node: TreeNode }
  | { readonly kind: 'history' };

interface TreeDialogsProps {
  readonly tree: Tree;
  readonly dialog: TreeDialog;
  readonly changes: TreeChanges;
  readonly onClose: () => void;
}

export const TreeDialogs = (props: TreeDialogsProps) => {
  const ui = useMessages(uiMessages);
  return (
    <Modal opened onClose={props.onClose} title={useTitle(props.dialog)} size={props.dialog.kind === 'history' ? 'lg' : 'md'} closeButtonProps={{ 'aria-label': ui('action.close') }}>
      <Body {...props} />
    </Modal>
  );
};

const useTitle = (dialog: TreeDialog): string => {
  const t = useMessages(capabilitiesMessages);
  const format = useFormat();
  if (dialog.kind === 'history') return t('history.title');
  if (dialog.kind === 'add') return t('tree.add');
  const node = format.name(dialog.node);
  return { rename: t('tree.rename'), merge: t('tree.mergeTitle', { node }), retire: t('tree.retireTitle', { node }) }[dialog.kind];
};

const Body = ({ tree, dialog, changes, onClose }: TreeDialogsProps) => {
  const t = useMessages(capabilitiesMessages);
  switch (dialog.kind) {
    case 'history':
      return <TreeHistory />;
    case 'add':
      return (
        <NodeForm
          parent={dialog.parent}
          initial={{ name: '', nameEn: '', synonyms: [] }}
          action={t('tree.addAct')}
          done={(node) => t('tree.added', { node })}
          onSave={(words) => changes.add({ ...words, parentId: dialog.parent?.id ?? null })}
          onClose={onClose}
        />
      );
    case 'rename':
      return <NodeForm initial={dialog.node} action={t('tree.save')} done={(node) => t('tree.renamed', { node })} onSave={(words) => changes.rename({ ...words, id: dialog.node.id, version: dialog.node.version })} onClose={onClose} />;
    case 'merge':
      return <MergeForm tree={tree} node={dialog.node} changes={changes} onClose={onClose} />;
    case 'retire':
      return <RetireForm node={dialog.node} changes={changes} onClose={onClose} />;
  }
};
