import { useQuery } from '@apollo/client/react';
import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { Citation } from '@shoal/references-domain';
import { type CitedThingFragment, KeptEvidenceDocument } from '../generated/graphql';
import { useProposalRoom } from '../proposal/proposal-room';
import { useCited } from './cited-context';
import type { EvidenceBlocks, MountedBlock } from './evidence-blocks';
import { BrokenBlock, EvidenceCard } from './evidence-card';

interface EvidenceLayerProps {
  readonly blocks: EvidenceBlocks;
  readonly sectionId: string;
  readonly writable: boolean;
}

/** Draws the cards of one text into the places that its editor keeps for them. */
export const EvidenceLayer = ({ blocks, ...props }: EvidenceLayerProps) => {
  const mounted = useSyncExternalStore(blocks.subscribe, blocks.read);
  const section = useProposalRoom().byId.get(props.sectionId);
  // Confirmed again, it keeps something else.
  return mounted.length > 0 ? <Cards key={section?.version} mounted={mounted} isConfirmed={section?.state === 'CONFIRMED'} {...props} /> : null;
};

type Kept = ReadonlyMap<string, CitedThingFragment | null>;

interface CardsProps extends Omit<EvidenceLayerProps, 'blocks'> {
  readonly mounted: readonly MountedBlock[];
  readonly isConfirmed: boolean;
}

const Cards = ({ mounted, isConfirmed, sectionId, writable }: CardsProps) => {
  const kept = useKept(sectionId, isConfirmed);
  return mounted.map(({ key, place, citation, setVersion }) => createPortal(citation ? <Card citation={citation} kept={kept} writable={writable} onUseNew={setVersion} /> : <BrokenBlock />, place, key));
};

interface CardProps {
  readonly citation: Citation;
  /** null: the section is not confirmed; undefined: not known yet. */
  readonly kept: Kept | null | undefined;
  readonly writable: boolean;
  readonly onUseNew: (version: number) => void;
}

const Card = ({ kept, ...props }: CardProps) => {
  const { evidenceId } = props.citation;
  const cited = useCited(evidenceId);
  return <EvidenceCard {...props} cited={kept === undefined ? undefined : cited} kept={kept?.has(evidenceId) ? { thing: kept.get(evidenceId) ?? null } : undefined} />;
};

/** What a confirmed section keeps, by id. Not in the cache: the same things stand there as they are today. */
const useKept = (sectionId: string, isConfirmed: boolean): Kept | null | undefined => {
  const { data } = useQuery(KeptEvidenceDocument, { variables: { sectionId }, skip: !isConfirmed, fetchPolicy: 'no-cache' });
  if (!isConfirmed) return null;
  return data && new Map((data.section.keptEvidence ?? []).map(({ id, thing }) => [id, thing]));
};
