import type { LiveTopic } from '@shoal/platform';

/** The sections of a bid that cite something else than before. */
export const citationsTopic = (bidId: string): LiveTopic => `citations:${bidId}`;
