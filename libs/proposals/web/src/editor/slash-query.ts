/** A slash, or another sign that opens a menu, and what was typed behind it up to the caret. */
export interface SlashQuery {
  /** Document positions of the sign and the caret. */
  readonly from: number;
  readonly to: number;
  readonly query: string;
}

const PATTERN = /(?:^|\s)\/([^\s/]{0,20})$/u;

/**
 * Reads the query from the text of the block before the caret; `blockStart` is the position of its first character.
 * null when there is none. A hard break or picture counts as one character, so that positions stay true.
 */
export const readSlashQuery = (textBefore: string, blockStart: number): SlashQuery | null => {
  const match = PATTERN.exec(textBefore);
  if (!match) return null;
  const [, query = ''] = match;
  const to = blockStart + textBefore.length;
  return { from: to - query.length - 1, to, query };
};
