import { pathTo } from '@shoal/references-domain';
import { EmptyState, useListKeys, useMessages } from '@shoal/ui';
import { useState } from 'react';
import type { CapabilityFieldsFragment } from '../../generated/graphql';
import { capabilitiesMessages } from '../capabilities.messages';
import { matching, type Tree, type TreeNode } from '../capability-tree';
import { MineRow } from './mine-row';
import classes from './mine.module.css';
import { StatementDialog } from './statement-dialog';
import type { CapabilityChanges } from './use-own-capabilities';

interface MineListProps {
  readonly tree: Tree;
  readonly stated: ReadonlyMap<string, CapabilityFieldsFragment>;
  readonly search: string;
  readonly only: boolean;
  readonly changes: CapabilityChanges;
  readonly onOpen: (capabilityId: string) => void;
}

/** Every capability of the tree with one's own level; what is retired stays while it is stated. */
export const MineList = ({ tree, stated, search, only, changes, onOpen }: MineListProps) => {
  const t = useMessages(capabilitiesMessages);
  const onKeyDown = useListKeys();
  const [editing, setEditing] = useState<TreeNode | null>(null);
  const offered = tree.all.filter((node) => node.mergedInto === null && (node.retiredAt === null || stated.has(node.id)));
  const found = new Set(matching(offered, search).map((node) => node.id));
  const kept = only ? new Set(offered.filter((node) => stated.has(node.id)).flatMap((node) => pathTo(tree.all, node.id).map(({ id }) => id))) : found;
  const shown = offered.filter((node) => found.has(node.id) && kept.has(node.id));
  if (shown.length === 0) return <EmptyState>{t('mine.nothing')}</EmptyState>;
  return (
    <>
      <ul className={classes.list} aria-label={t('mine.title')} onKeyDown={onKeyDown}>
        {shown.map((node) => (
          <MineRow key={node.id} node={node} depth={pathTo(tree.all, node.id).length} capability={stated.get(node.id)} changes={changes} onEdit={() => setEditing(node)} onOpen={onOpen} />
        ))}
      </ul>
      {editing && <StatementDialog node={editing} capability={stated.get(editing.id)} changes={changes} onClose={() => setEditing(null)} />}
    </>
  );
};
