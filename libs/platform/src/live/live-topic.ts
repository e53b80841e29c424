/** The PostgreSQL channel of live events. */
export const LIVE_CHANNEL = 'shoal_live';

/** What something happened to: a word of the library that announces it, and whose it is, e.g. `inbox:<person>`. */
export type LiveTopic = `${string}:${string}`;

/** A message holds less than 8,000 bytes; who changes more things at once says only that there were many. */
const MOST_IDS = 150;
const MANY = '*';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TOPIC = /^[a-z][a-z-]{0,39}:[0-9a-f-]{36}$/i;

export interface LiveMessage {
  readonly topic: LiveTopic;
  /** Of the things that changed; null: so many that they are not named. */
  readonly ids: readonly string[] | null;
}

/** As it is sent: ids and nothing else, since every process hears it, whoever it is for. */
export const writeLiveMessage = (topic: LiveTopic, ids: readonly string[]): string => {
  if (!TOPIC.test(topic) || !ids.every((id) => UUID.test(id))) throw new Error(`a live event names ids and nothing else: ${topic}`);
  return [topic, ...(ids.length > MOST_IDS ? [MANY] : ids)].join(' ');
};

/** Null when it cannot be read. */
export const readLiveMessage = (payload: string): LiveMessage | null => {
  const [topic = '', ...ids] = payload.split(' ');
  if (!TOPIC.test(topic)) return null;
  return { topic: topic as LiveTopic, ids: ids[0] === MANY ? null : ids };
};
