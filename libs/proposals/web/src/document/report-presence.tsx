import { useRoomPresence } from '@shoal/collab-web';
import { useEffect } from 'react';
import { presentPeople } from '../presence/present-people';
import { usePresenceBoard } from '../presence/presence-board';
import { useProposalRoom } from '../proposal/proposal-room';
import { useWorkspaceState } from '../workspace/use-workspace';

/** Puts who is in an open section onto the board, oneself included; draws nothing. */
export const ReportPresence = ({ sectionId, room }: { readonly sectionId: string; readonly room: string }) => {
  const board = usePresenceBoard();
  const { me } = useProposalRoom();
  const users = useRoomPresence(room);
  const here = useWorkspaceState((state) => state.sectionId === sectionId);
  useEffect(() => {
    const others = presentPeople(users).filter((person) => person.id !== me.personId);
    board.setLive(sectionId, here ? [me.presence, ...others] : others);
  }, [board, sectionId, users, here, me]);
  useEffect(() => () => board.setLive(sectionId, null), [board, sectionId]);
  return null;
};
