import type { SourceBlock } from '../../source/source-document';
import type { FoundHeading } from '../../reading/rfp-reading';
import { isNoise } from '../text/noise';
import { isContentsLine, isSentence, numbered, BULLET_RANK } from '../text/numbering';
import { boxedHeading } from '../tables/boxed-heading';
import { placeOf } from '../tables/table-text';
import { oneLine } from '../text/tight';

const LONGEST = 60;
const DEEPEST = 6;

/** A heading's level: what the file says, else how it is numbered. Sentences, lines of the contents and "label: value" are none. */
export const headingLevel = (text: string, level: number | null): number | null => {
  const { rank, rest } = numbered(text);
  if (isContentsLine(text) || text.includes('\n') || text.length > LONGEST) return null;
  // Some write every line in a heading's style: bullets and sentences are none all the same.
  if (level !== null) return (rank ?? 0) > BULLET_RANK || isSentence(text) ? null : level;
  if (rank === null || rank >= BULLET_RANK || rest === '' || isSentence(text) || /[:：]/u.test(rest) || /\d\s*부\s*(?:\(|$)/u.test(rest)) return null;
  return Math.min(rank, DEEPEST);
};

export const readHeadings = (flow: readonly SourceBlock[], heads: ReadonlySet<string>, used: ReadonlySet<number>): readonly FoundHeading[] =>
  flow.flatMap((block): readonly FoundHeading[] => {
    if (used.has(block.id)) return [];
    if (block.kind === 'table') {
      const text = boxedHeading(block);
      return text === null ? [] : [{ level: numbered(text).rank ?? 2, text, place: placeOf(block) }];
    }
    const level = isNoise(block, heads) ? null : headingLevel(block.text.trim(), block.level);
    return level === null ? [] : [{ level, text: oneLine(block.text), place: placeOf(block) }];
  });
