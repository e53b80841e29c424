/** What only steers programs: controls but tab and line break, byte order and direction marks, soft hyphens, halves of letters. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu;
const BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu;
const WIDE_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f]/gu;

/** A text as people read it: NFC, without control characters, with ordinary spaces. */
export const cleanText = (text: string): string => text.replace(BREAKS, '\n').replace(UNSEEN, '').replace(WIDE_SPACES, ' ').normalize('NFC').trim();
