import { ActionIcon, Menu } from '@mantine/core';
import { useMessages } from '@shoal/ui';
import { IconArrowDown, IconArrowUp, IconDots, IconIndentDecrease, IconIndentIncrease, IconPencil, IconRowInsertBottom, IconSettings, IconSubtask, IconTrash } from '@tabler/icons-react';
import type { SectionNodeFragment } from '../generated/graphql';
import { proposalsMessages } from '../proposals.messages';
import classes from './outline.module.css';

const ACTIONS = [
  ['addBelow', IconSubtask],
  ['addAfter', IconRowInsertBottom],
  ['rename', IconPencil],
  ['properties', IconSettings],
  null,
  ['moveUp', IconArrowUp],
  ['moveDown', IconArrowDown],
  ['nest', IconIndentIncrease],
  ['unnest', IconIndentDecrease],
  null,
  ['remove', IconTrash],
] as const;

export type OutlineMenuAction = NonNullable<(typeof ACTIONS)[number]>[0];

/** Everything that dragging and keys do, and the rest, for one section. */
export const OutlineMenu = ({ section, onAct }: { readonly section: SectionNodeFragment; readonly onAct: (id: string, action: OutlineMenuAction) => void }) => {
  const t = useMessages(proposalsMessages);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon className={classes.menu} size={20} aria-label={t('outline.menu', { number: section.number, title: section.title })}>
          <IconDots size={14} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {ACTIONS.map((entry, index) => {
          if (entry === null) return <Menu.Divider key={index} />;
          const [action, ActionGlyph] = entry;
          return (
            <Menu.Item key={action} leftSection={<ActionGlyph size={16} stroke={1.6} aria-hidden />} color={action === 'remove' ? 'danger' : undefined} onClick={() => onAct(section.id, action)}>
              {t(`outline.${action}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
};
