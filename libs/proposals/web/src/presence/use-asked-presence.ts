import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { ProposalPresenceDocument } from '../generated/graphql';
import { usePresenceBoard } from './presence-board';

const POLL_MS = 10_000;

/** Asks the server who is in the sections that are not open here. */
export const useAskedPresence = (bidId: string): void => {
  const board = usePresenceBoard();
  const { data } = useQuery(ProposalPresenceDocument, { variables: { bidId }, fetchPolicy: 'no-cache', pollInterval: POLL_MS, skipPollAttempt: () => document.hidden });
  const presence = data?.bid.proposal?.presence;
  useEffect(() => {
    if (presence) board.setAsked(new Map(presence.map(({ sectionId, people }) => [sectionId, people.map(({ id, name, firm }) => ({ id, name, firm }))])));
  }, [board, presence]);
};
