import { useRoomPresence } from '@shoal/collab-web';
import { useEffect } from 'react';
import { presentPeople } from '../presence/present-people';
import { usePresenceBoard } from '../presence/presence-board';

/** Puts who is in an open section onto the board; draws nothing. */
export const ReportPresence = ({ sectionId, room }: { readonly sectionId: string; readonly room: string }) => {
  const board = usePresenceBoard();
  const users = useRoomPresence(room);
  useEffect(() => board.setLive(sectionId, presentPeople(users)), [board, sectionId, users]);
  useEffect(() => () => board.setLive(sectionId, null), [board, sectionId]);
  return null;
};
