import type { LiveTopic, Work } from '@shoal/platform';
import type { EvidenceEntity } from './evidence.entity';

/** What happens to things of a cooperative's firms: what they say, and who may see them. Whoever listens looks whether it may know. */
export const evidenceTopic = (cooperativeId: string): LiveTopic => `evidence:${cooperativeId}`;

/** Once this has committed, texts that cite the thing show it as it is then. */
export const announceEvidence = (work: Work, { cooperativeId, id }: Pick<EvidenceEntity, 'cooperativeId' | 'id'>): Promise<void> => work.announce(evidenceTopic(cooperativeId), [id]);
