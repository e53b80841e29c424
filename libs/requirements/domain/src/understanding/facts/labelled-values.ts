import type { SourceBlock, SourceTable } from '../../source/source-document';
import type { SourcePlace } from '../../reading/rfp-reading';
import { placeOf, placesOf, rowsOf, textOfCell } from '../tables/table-text';
import { isContentsLine, numbered, withoutMarks } from '../text/numbering';
import { oneLine, tight } from '../text/tight';
import { FACT_LABELS, type FactName } from './fact-labels.data';

export interface LabelledValue {
  readonly fact: FactName;
  /** How early its label stands in the list of labels. */
  readonly rank: number;
  readonly text: string;
  readonly place: SourcePlace;
}

const LONGEST_LABEL = 24;
const NAMES = Object.keys(FACT_LABELS) as FactName[];

const labelOf = (text: string): { readonly fact: FactName; readonly rank: number } | null => {
  const plain = tight(text).replace(/[:：]$/u, '').replace(/\([^)]*\)$/u, '').replace(/^[[(【<「]|[\])】>」]$/gu, '');
  if (plain === '' || plain.length > LONGEST_LABEL) return null;
  for (const fact of NAMES) {
    const rank = (FACT_LABELS[fact] as readonly string[]).indexOf(plain);
    if (rank >= 0) return { fact, rank };
  }
  return null;
};

const COLON = /^([^:：]{2,24}?)\s*[:：]\s*([\s\S]+)$/u;
const BRACKETS = /^[[(【<「]\s*([^\])】>」]{2,20})\s*[\])】>」]\s*[:：]?\s*(\S[\s\S]*)$/u;
/** Further items in the same line: "사업기간 : 5개월 ○ 사업금액 : …". */
const NEXT_ITEM = /\s+(?=[○●◦□■▪※]\s)/u;

const ofLine = (text: string, place: SourcePlace): readonly LabelledValue[] =>
  text.split(NEXT_ITEM).flatMap((item) => {
    const plain = withoutMarks(item);
    const [, name, value] = BRACKETS.exec(plain) ?? COLON.exec(plain) ?? [];
    const label = name === undefined ? null : labelOf(name);
    return label === null || value === undefined ? [] : [{ ...label, text: oneLine(value), place }];
  });

const ofTable = (table: SourceTable): readonly LabelledValue[] =>
  rowsOf(table).flatMap((cells) =>
    cells.flatMap((cell, at): readonly LabelledValue[] => {
      const label = labelOf(withoutMarks(oneLine(textOfCell(cell))));
      const value = cells[at + 1];
      const text = oneLine(textOfCell(value));
      if (label !== null && value !== undefined && text !== '' && labelOf(text) === null) return [{ ...label, text, place: placesOf([value], table)[0] as SourcePlace }];
      return cell.blocks.flatMap((block) => (block.kind === 'table' ? ofTable(block) : block.text.split('\n').flatMap((line) => ofLine(line, placeOf(block)))));
    }),
  );

/** Every value with a label of a project's facts, in reading order: in a line, in a table, or below a heading that is only the label. */
export const labelledValues = (flow: readonly SourceBlock[]): readonly LabelledValue[] =>
  flow.flatMap((block, at): readonly LabelledValue[] => {
    if (block.kind === 'table') return ofTable(block);
    if (block.note !== undefined || isContentsLine(block.text)) return [];
    const inLine = block.text.split('\n').flatMap((line) => ofLine(line, placeOf(block)));
    if (inLine.length > 0) return inLine;
    const heading = labelOf(withoutMarks(block.text));
    const next = flow[at + 1];
    if (heading === null || next?.kind !== 'paragraph' || isContentsLine(next.text)) return [];
    const { rank, rest } = numbered(next.text);
    const own = numbered(block.text).rank;
    return rank !== null && own !== null && rank <= own ? [] : [{ ...heading, text: oneLine(rest), place: placeOf(next) }];
  });
