import { Button, UnstyledButton } from '@mantine/core';
import { StateMark, useFormat, useMessages, useToast } from '@shoal/ui';
import { IconEye, IconEyeOff, IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import type { CapabilityFieldsFragment, CapabilityLevel } from '../../generated/graphql';
import { capabilitiesMessages } from '../capabilities.messages';
import type { TreeNode } from '../capability-tree';
import { LevelPicker } from './level-picker';
import classes from './mine.module.css';
import type { CapabilityChanges } from './use-own-capabilities';

interface MineRowProps {
  readonly node: TreeNode;
  readonly depth: number;
  readonly capability: CapabilityFieldsFragment | undefined;
  readonly changes: CapabilityChanges;
  readonly onEdit: () => void;
  readonly onOpen: (capabilityId: string) => void;
}

export const MineRow = ({ node, depth, capability, changes, onEdit, onOpen }: MineRowProps) => {
  const t = useMessages(capabilitiesMessages);
  const format = useFormat();
  const { pending, pick, toggle } = useRowChanges(node, capability, changes);
  const name = format.name(node);
  return (
    <li className={classes.row} data-depth={depth} data-stated={capability ? true : undefined} style={{ ['--depth' as string]: depth - 1 }}>
      <span className={classes.name}>
        {capability ? (
          <UnstyledButton className={classes.nameLink} data-list-item onClick={() => onOpen(capability.id)}>
            {name}
          </UnstyledButton>
        ) : (
          name
        )}
        {capability && capability.evidence.reviewState !== 'NONE' && <StateMark of="evidence" state={capability.evidence.reviewState} />}
      </span>
      <LevelPicker label={t('mine.level', { node: name })} value={capability?.level ?? null} disabled={pending || (!capability && node.retiredAt !== null)} onPick={(level) => void pick(level)} />
      <span className={classes.acts}>
        {capability && (
          <>
            <Button size="xs" variant="subtle" color="gray" leftSection={<IconPaperclip size={14} stroke={1.6} aria-hidden />} aria-label={t('mine.edit', { node: name })} onClick={onEdit}>
              {capability.backings.length > 0 ? t('mine.backings', { count: capability.backings.length }) : t('mine.addBackings')}
            </Button>
            <VisibilityToggle capability={capability} disabled={pending} onToggle={() => void toggle()} />
          </>
        )}
      </span>
    </li>
  );
};

/** Saves at once, and says what happened. */
const useRowChanges = (node: TreeNode, capability: CapabilityFieldsFragment | undefined, changes: CapabilityChanges) => {
  const t = useMessages(capabilitiesMessages);
  const format = useFormat();
  const toast = useToast();
  const [pending, setPending] = useState(false);
  const during = async (work: () => Promise<string | null>): Promise<void> => {
    setPending(true);
    try {
      const done = await work();
      if (done) toast.done(done);
    } catch (failure) {
      toast.failed(failure);
    } finally {
      setPending(false);
    }
  };
  const clear = async (known: CapabilityFieldsFragment): Promise<string | null> => {
    if (!known.evidence.viewerCan.remove) {
      toast.note(t('mine.askAdmin'));
      return null;
    }
    await changes.remove(known.id);
    return t('mine.removed', { node: format.name(node) });
  };
  return {
    pending,
    pick: (level: CapabilityLevel | null) =>
      during(async () => {
        if (level === null) return capability ? clear(capability) : null;
        await changes.state({ nodeId: node.id, level }, capability);
        return t('mine.saved', { node: format.name(node), level: t(`level.${level}`) });
      }),
    toggle: () =>
      during(async () => {
        if (capability) await changes.show(capability.id, capability.evidence.visibility === 'PRIVATE' ? 'COOPERATIVE' : 'PRIVATE');
        return null;
      }),
  };
};

interface VisibilityToggleProps {
  readonly capability: CapabilityFieldsFragment;
  readonly disabled: boolean;
  readonly onToggle: () => void;
}

/** Who sees it; administrators change it. */
const VisibilityToggle = ({ capability: { evidence }, disabled, onToggle }: VisibilityToggleProps) => {
  const t = useMessages(capabilitiesMessages);
  const isOpen = evidence.visibility === 'COOPERATIVE';
  const Icon = isOpen ? IconEye : IconEyeOff;
  const word = t(isOpen ? 'mine.open' : 'mine.close');
  return evidence.viewerCan.share ? (
    <Button size="xs" variant="subtle" color={isOpen ? 'sea' : 'gray'} role="switch" aria-checked={isOpen} aria-label={t('mine.open')} disabled={disabled} leftSection={<Icon size={14} stroke={1.6} aria-hidden />} onClick={onToggle}>
      {word}
    </Button>
  ) : (
    <span className={classes.seen}>
      <Icon size={14} stroke={1.6} aria-hidden />
      {word}
    </span>
  );
};
