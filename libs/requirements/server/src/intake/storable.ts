/** In JSON: half a character, and control characters that have no sign of their own. The database stores neither. */
const UNSTORABLE_IN_JSON = /\\u(?:d[89a-f]|00[01])/i;
const UNSTORABLE = /\p{Surrogate}|(?![\n\r\t])\p{Cc}/gu;

/** The same, with a sign in place of what cannot be stored: where a text was cut, a character may be half. */
export const storable = <T>(value: T): T =>
  UNSTORABLE_IN_JSON.test(JSON.stringify(value)) ? (JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? part.replace(UNSTORABLE, '\ufffd') : part))) as T) : value;
