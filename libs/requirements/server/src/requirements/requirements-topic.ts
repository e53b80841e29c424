import type { LiveTopic } from '@shoal/platform';

/** What happens to the requirements of a tender and to its RFPs; the ids are theirs. */
export const requirementsTopic = (tenderId: string): LiveTopic => `requirements:${tenderId}`;
