import { ActionIcon } from '@mantine/core';
import { useSaveState } from '@shoal/collab-web';
import { AvatarStack, IntoFrame, SaveChip, useMessages } from '@shoal/ui';
import { IconChartBar, IconInfoCircle, IconListTree } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useContributionsAddress } from '../contributions/contributions-dialog';
import { contributionsMessages } from '../contributions/contributions.messages';
import { everybody } from '../presence/present-people';
import { usePresence } from '../presence/presence-board';
import { useProposalRoom } from '../proposal/proposal-room';
import { proposalsMessages } from '../proposals.messages';

interface TopBarProps {
  /** Shown where the outline is a drawer. */
  readonly onOutline?: (() => void) | undefined;
  /** Shown where the panel is a drawer. */
  readonly onPanel?: (() => void) | undefined;
  readonly narrow: boolean;
}

/** Who is in the proposal, and whether everything is on the server's disk. */
export const TopBar = ({ onOutline, onPanel, narrow }: TopBarProps) => {
  const { me } = useProposalRoom();
  const t = useMessages(proposalsMessages);
  const presence = usePresence();
  const people = useMemo(() => everybody(presence, me.presence), [presence, me.presence]);
  const save = useSaveState();
  const contributions = useContributionsAddress();
  const words = useMessages(contributionsMessages);
  return (
    <IntoFrame slot="aside">
      <AvatarStack people={people} max={narrow ? 2 : 5} />
      <SaveChip state={save.kind} {...(save.kind === 'unsaved' && { unsaved: save.count })} />
      <ActionIcon aria-label={words('open')} title={words('title')} onClick={contributions.open}>
        <IconChartBar size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
      {onPanel && (
        <ActionIcon aria-label={t('panel.show')} onClick={onPanel}>
          <IconInfoCircle size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
      {onOutline && (
        <ActionIcon aria-label={t('outline.open')} onClick={onOutline}>
          <IconListTree size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </IntoFrame>
  );
};
