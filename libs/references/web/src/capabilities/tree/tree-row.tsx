import { ActionIcon, Menu } from '@mantine/core';
import type { NodeStep } from '@shoal/references-domain';
import { useFormat, useMessages } from '@shoal/ui';
import { IconArchive, IconArchiveOff, IconArrowDown, IconArrowMerge, IconArrowUp, IconDots, IconIndentDecrease, IconIndentIncrease, IconPencil, IconSubtask } from '@tabler/icons-react';
import { capabilitiesMessages } from '../capabilities.messages';
import type { TreeNode } from '../capability-tree';
import classes from './tree.module.css';

export type TreeAct = NodeStep | 'addBelow' | 'rename' | 'merge' | 'retire' | 'bringBack';

const LIVE_ACTS = [['addBelow', IconSubtask], ['rename', IconPencil], null, ['up', IconArrowUp], ['down', IconArrowDown], ['in', IconIndentIncrease], ['out', IconIndentDecrease], null, ['merge', IconArrowMerge], ['retire', IconArchive]] as const;
const RETIRED_ACTS = [['bringBack', IconArchiveOff]] as const;

interface TreeRowProps {
  readonly node: TreeNode;
  readonly depth: number;
  readonly onAct: (node: TreeNode, act: TreeAct) => void;
}

export const TreeRow = ({ node, depth, onAct }: TreeRowProps) => {
  const t = useMessages(capabilitiesMessages);
  const format = useFormat();
  const isRetired = node.retiredAt !== null;
  return (
    <li className={classes.row} data-depth={depth} data-retired={isRetired || undefined} style={{ ['--depth' as string]: depth - 1 }}>
      <span className={classes.name} data-list-item data-node={node.id} tabIndex={0} aria-label={t('tree.row', { node: format.name(node), depth })}>
        {node.name}
        <span className={classes.english} lang="en">
          {node.nameEn}
        </span>
        {isRetired && <span className={classes.mark}>{t('tree.retired')}</span>}
      </span>
      <span className={classes.synonyms}>{node.synonyms.join(', ')}</span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={t('tree.menu', { node: format.name(node) })}>
            <IconDots size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {(isRetired ? RETIRED_ACTS : LIVE_ACTS).map((entry, i) => {
            if (entry === null) return <Menu.Divider key={i} />;
            const [act, Icon] = entry;
            return (
              <Menu.Item key={act} leftSection={<Icon size={16} stroke={1.6} aria-hidden />} onClick={() => onAct(node, act)}>
                {t(`tree.${act}`)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
};
