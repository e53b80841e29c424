import type { SourceBlock } from '../../source/source-document';
import { comparableCode, leadingCode } from '../codes/requirement-code';
import { placeOf, textOf } from '../tables/table-text';
import { isNoise } from '../text/noise';
import { isContentsLine, isSentence, numbered, withoutMarks, BULLET_RANK } from '../text/numbering';
import { CardDraft } from './card-draft';

const LONGEST_TITLE = 60;
const FEWEST = 2;

interface Heading {
  readonly at: number;
  readonly code: string;
  readonly title: string;
}

const headingAt = (block: SourceBlock, at: number): Heading | null => {
  if (block.kind === 'table' || block.note !== undefined || isContentsLine(block.text) || block.text.includes('\n')) return null;
  const read = leadingCode(withoutMarks(block.text));
  if (read === null || read.rest === '' || read.rest.length > LONGEST_TITLE || isSentence(read.rest) || /^(?:[,·~]|(?:및|또는|와|과)\s)/u.test(read.rest)) return null;
  return { at, code: read.code, title: read.rest };
};

/** Whether a block ends what stands under a heading with a number: a heading as wide. */
const ends = (block: SourceBlock, heading: SourceBlock): boolean => {
  if (block.kind === 'table' || heading.kind === 'table') return false;
  const { rank } = numbered(block.text);
  return (block.level !== null && (heading.level === null || block.level <= heading.level)) || rank === 1 || (rank !== null && rank <= 3 && !isSentence(block.text));
};

/**
 * Requirements that are written as a heading with number and title ("SFR-001 통합 로그인") and text under it.
 * Only where the document has no card or list for the number, and more than one such heading: one could be a mention.
 */
export const headingCards = (flow: readonly SourceBlock[], heads: ReadonlySet<string>, known: ReadonlySet<string>, used: ReadonlySet<number>): readonly CardDraft[] => {
  const headings = flow.flatMap((block, at) => (used.has(block.id) ? [] : (headingAt(block, at) ?? []))).filter(({ code }) => !known.has(comparableCode(code)));
  const drafts = headings.flatMap(({ at, code, title }, index) => {
    const draft = new CardDraft();
    draft.put('code', '', code);
    draft.put('title', '', title);
    draft.at([placeOf(flow[at] as SourceBlock)]);
    const until = headings[index + 1]?.at ?? flow.length;
    const lines: string[] = [];
    for (let next = at + 1; next < until; next += 1) {
      const block = flow[next] as SourceBlock;
      if (used.has(block.id) || ends(block, flow[at] as SourceBlock)) break;
      if (block.kind === 'paragraph' && isNoise(block, heads)) continue;
      lines.push(textOf([block]));
      draft.at([placeOf(block)]);
    }
    if (lines.length === 0 || (lines.length === 1 && numbered(lines[0] ?? '').rank === null && !isSentence(lines[0] ?? ''))) return [];
    draft.put('details', '', lines.join('\n'));
    return [draft];
  });
  return drafts.length >= FEWEST && headings.some(({ at }) => (numbered((flow[at] as { text?: string }).text ?? '').rank ?? BULLET_RANK) <= BULLET_RANK) ? drafts : [];
};
