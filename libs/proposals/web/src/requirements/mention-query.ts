import type { SlashQuery } from '../editor/slash-query';

/** Behind the start of a block, a space or what opens a bracket; titles of requirements have spaces in them. */
const PATTERN = /(?:^|[\s([,·])@((?:[^\s@][^@\n\ufffc]{0,29})?)$/u;

/** What is typed behind an `@`, as with the slash; null when there is none. */
export const readMentionQuery = (textBefore: string, blockStart: number): SlashQuery | null => {
  const match = PATTERN.exec(textBefore);
  if (!match) return null;
  const [, query = ''] = match;
  const to = blockStart + textBefore.length;
  return { from: to - query.length - 1, to, query };
};
