import { useQuery } from '@apollo/client/react';
import { CollabProvider } from '@shoal/collab-web';
import { ButtonLink, EmptyState, PageBody, QueryView, SkeletonRows, useMessages } from '@shoal/ui';
import { useMemo, useState } from 'react';
import { CitedProvider } from './evidence/cited-context';
import { ProposalDocument, type ProposalQuery } from './generated/graphql';
import { ProposalPanes } from './page/proposal-panes';
import { PresenceBoard, PresenceContext } from './presence/presence-board';
import { proposalRoom, ProposalRoomContext } from './proposal/proposal-room';
import { proposalsMessages } from './proposals.messages';
import { RequirementsProvider } from './requirements/requirements-context';
import { WorkspaceContext } from './workspace/use-workspace';
import { Workspace } from './workspace/workspace';

/** What others change in the outline shows up after this long. */
const POLL_MS = 15_000;

/** The proposal of a bid: outline, one continuous page that is written together, details of the section in focus. */
export const ProposalPage = ({ bidId }: { readonly bidId: string }) => {
  const query = useQuery(ProposalDocument, { variables: { bidId }, pollInterval: POLL_MS, skipPollAttempt: () => document.hidden });
  return (
    <PageBody layout="fill">
      <QueryView query={query} skeleton={<SkeletonRows rows={12} />}>
        {(data) => (data.me && data.bid ? <Proposal me={data.me} bid={data.bid} /> : null)}
      </QueryView>
    </PageBody>
  );
};

interface ProposalProps {
  readonly me: NonNullable<ProposalQuery['me']>;
  readonly bid: NonNullable<ProposalQuery['bid']>;
}

const Proposal = ({ me, bid }: ProposalProps) => {
  const t = useMessages(proposalsMessages);
  const room = useMemo(() => proposalRoom(me, bid), [me, bid]);
  const [workspace] = useState(() => new Workspace());
  const [board] = useState(() => new PresenceBoard());
  if (!room)
    return (
      <EmptyState
        action={
          <ButtonLink to="/bids/$bidId" params={{ bidId: bid.id }}>
            {t('toBid')}
          </ButtonLink>
        }
      >
        {t('hidden')}
      </EmptyState>
    );
  return (
    <CollabProvider personId={me.id}>
      <ProposalRoomContext value={room}>
        <WorkspaceContext value={workspace}>
          <PresenceContext value={board}>
            <CitedProvider>
              <RequirementsProvider>
                <ProposalPanes />
              </RequirementsProvider>
            </CitedProvider>
          </PresenceContext>
        </WorkspaceContext>
      </ProposalRoomContext>
    </CollabProvider>
  );
};
