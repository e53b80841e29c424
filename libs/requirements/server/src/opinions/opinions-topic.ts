import type { LiveTopic } from '@shoal/platform';

/** What happens to the clauses of a tender and to its opinions; the ids are theirs. */
export const opinionsTopic = (tenderId: string): LiveTopic => `opinions:${tenderId}`;
