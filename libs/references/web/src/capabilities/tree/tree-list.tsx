import { NODE_STEPS, type NodeStep, pathTo, stepNode } from '@shoal/references-domain';
import { EmptyState, useFormat, useListKeys, useMessages, useToast } from '@shoal/ui';
import { useCallback, useRef, type KeyboardEvent } from 'react';
import { capabilitiesMessages } from '../capabilities.messages';
import { matching, type Tree, type TreeNode } from '../capability-tree';
import type { TreeDialog } from './tree-dialogs';
import { TreeRow, type TreeAct } from './tree-row';
import classes from './tree.module.css';
import type { TreeChanges } from './use-tree-changes';

const KEY_STEPS: Readonly<Record<string, NodeStep>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };

interface TreeListProps {
  readonly tree: Tree;
  readonly search: string;
  readonly withRetired: boolean;
  readonly changes: TreeChanges;
  readonly onDialog: (dialog: TreeDialog) => void;
}

/** The tree as an indented list: arrows walk, Alt with an arrow moves, F2 renames, the menu does it all. */
export const TreeList = ({ tree, search, withRetired, changes, onDialog }: TreeListProps) => {
  const t = useMessages(capabilitiesMessages);
  const walk = useListKeys();
  const act = useTreeActs(tree, changes, onDialog);
  const standing = tree.all.filter((node) => node.mergedInto === null);
  const shown = matching(withRetired ? standing : tree.live, search);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const node = tree.byId.get((event.target as HTMLElement).closest<HTMLElement>('[data-node]')?.dataset['node'] ?? '');
    const step = event.altKey ? KEY_STEPS[event.key] : undefined;
    if (!node || (!step && event.key !== 'F2')) return walk(event);
    event.preventDefault();
    act(node, step ?? 'rename');
  };
  if (shown.length === 0) return <EmptyState>{t('tools.noneFound')}</EmptyState>;
  return (
    <ul className={classes.list} aria-label={t('tree.title')} onKeyDown={onKeyDown}>
      {shown.map((node) => (
        <TreeRow key={node.id} node={node} depth={pathTo(tree.all, node.id).length} onAct={act} />
      ))}
    </ul>
  );
};

const isStep = (act: TreeAct): act is NodeStep => (NODE_STEPS as readonly string[]).includes(act);

const useTreeActs = (tree: Tree, changes: TreeChanges, onDialog: (dialog: TreeDialog) => void) => {
  const t = useMessages(capabilitiesMessages);
  const format = useFormat();
  const toast = useToast();
  // A key that repeats waits for the answer: its version is the next one's.
  const moving = useRef(false);
  const move = useCallback(
    async (node: TreeNode, step: NodeStep): Promise<void> => {
      // Places are counted among all that stand there, also what is retired.
      const target = moving.current ? null : stepNode(tree.all.filter((one) => one.mergedInto === null), node.id, step);
      if (!target) return;
      moving.current = true;
      try {
        await changes.move({ id: node.id, version: node.version, parentId: target.parentId, index: target.index });
        toast.done(t('tree.moved', { node: format.name(node) }));
      } catch (failure) {
        toast.failed(failure);
      } finally {
        moving.current = false;
      }
    },
    [tree, changes, toast, t, format],
  );
  const bringBack = useCallback(
    async (node: TreeNode): Promise<void> => {
      try {
        await changes.retire({ id: node.id, version: node.version, retired: false });
        toast.done(t('tree.broughtBack', { node: format.name(node) }));
      } catch (failure) {
        toast.failed(failure);
      }
    },
    [changes, toast, t, format],
  );
  return (node: TreeNode, act: TreeAct): void => {
    if (isStep(act)) void move(node, act);
    else if (act === 'bringBack') void bringBack(node);
    else if (act === 'addBelow') onDialog({ kind: 'add', parent: node });
    else onDialog({ kind: act, node });
  };
};
