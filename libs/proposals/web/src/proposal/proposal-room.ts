import { createContext, useContext } from 'react';
import type { PresentPerson } from '../presence/present-people';
import type { FirmBadgeFragment, ProposalQuery, SectionNodeFragment } from '../generated/graphql';

type Bid = NonNullable<ProposalQuery['bid']>;

/** What every part of the page knows of the proposal; changes when the server's answer does, not while typing. */
export interface ProposalRoom {
  readonly bidId: string;
  readonly proposalId: string;
  /** When the bids are due; null: the notice does not say. */
  readonly closesAt: string | null;
  readonly me: { readonly personId: string; readonly firmId: string | null; /** As others see one. */ readonly presence: PresentPerson };
  /** Document order. */
  readonly sections: readonly SectionNodeFragment[];
  readonly byId: ReadonlyMap<string, SectionNodeFragment>;
  /** Firms that take part or are invited, the lead first. */
  readonly firms: readonly FirmBadgeFragment[];
  /** Firms that have accepted: those who can read at all. */
  readonly memberFirmIds: readonly string[];
  readonly leadFirmId: string;
  readonly canChangeOutline: boolean;
}

/** null when the viewer may not read the proposal. */
export const proposalRoom = (me: NonNullable<ProposalQuery['me']>, bid: Bid): ProposalRoom | null => {
  if (!bid.proposal) return null;
  const leadFirmId = bid.consortium.lead.id;
  const active = bid.consortium.participations.filter(({ state }) => state === 'ACCEPTED' || state === 'INVITED');
  const { sections, id: proposalId, viewerCan } = bid.proposal;
  return {
    bidId: bid.id,
    proposalId,
    closesAt: bid.tender.closesAt ?? null,
    me: { personId: me.id, firmId: me.firm?.id ?? null, presence: { id: me.id, name: me.name, firm: me.firm ?? null } },
    sections,
    byId: new Map(sections.map((section) => [section.id, section])),
    firms: active.map(({ firm }) => firm).sort((a, b) => Number(b.id === leadFirmId) - Number(a.id === leadFirmId)),
    memberFirmIds: active.filter(({ state }) => state === 'ACCEPTED').map(({ firm }) => firm.id),
    leadFirmId,
    canChangeOutline: viewerCan.changeOutline,
  };
};

export const ProposalRoomContext = createContext<ProposalRoom | null>(null);

export const useProposalRoom = (): ProposalRoom => {
  const room = useContext(ProposalRoomContext);
  if (!room) throw new Error('outside of a proposal');
  return room;
};

export const sectionAnchor = (sectionId: string): string => `section-${sectionId}`;

/** The section that an address names, `#section-<id>`; null when it names none. */
export const sectionOfHash = (hash: string): string | null => /^#?section-([0-9a-f-]{36})$/.exec(hash)?.[1] ?? null;
