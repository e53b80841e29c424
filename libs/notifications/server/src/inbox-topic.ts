import type { LiveTopic } from '@shoal/platform';

/** What happens in one person's inbox. */
export const inboxTopic = (personId: string): LiveTopic => `inbox:${personId}`;
