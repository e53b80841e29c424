/**
 * When mail goes. The first notification waits five minutes, and whatever has come to its person by then goes in the same mail: forty
 * notifications are one mail. What was read meanwhile, or is of a category that the person has switched off, is not mailed. A mail about
 * security waits for nothing. A mail that could not be sent is tried again every quarter of an hour for three days.
 */
export const MAIL_WAIT_SECONDS = 5 * 60;
export const MAIL_RETRY_SECONDS = 15 * 60;
export const MAIL_GIVE_UP_SECONDS = 3 * 24 * 3600;
export const MAIL_COLLECT_EVERY_MS = 60_000;
/** As many sentences stand in one mail; of more it says how many. */
export const MAIL_MAX_SENTENCES = 20;

export const SEND_MAIL = 'send-mail';
export const COLLECT_MAIL = 'collect-mail';
