import type { LiveTopic } from '@shoal/platform';

/** Items of a bid that are others now. The database announces them itself: they change by what follows, too. */
export const complianceTopic = (bidId: string): LiveTopic => `compliance:${bidId}`;
