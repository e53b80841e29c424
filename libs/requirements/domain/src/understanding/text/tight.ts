/** What people and programs put into words and numbers without meaning anything by it. */
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]+/gu;

/** A text for comparing: without spaces, line breaks and full-width letters. */
export const tight = (text: string): string => text.normalize('NFKC').replace(INVISIBLE, '');

/** A text on one line. */
export const oneLine = (text: string): string => text.replace(INVISIBLE, ' ').trim();

/** A text's lines without the space around them, and without empty ones. */
export const trimmedLines = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
