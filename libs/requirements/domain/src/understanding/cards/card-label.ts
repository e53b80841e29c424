import { numbered, withoutMarks } from '../text/numbering';
import { oneLine, tight } from '../text/tight';
import { CARD_LABELS, type CardField } from './card-labels.data';

export interface CardLabel {
  readonly field: CardField;
  /** As it is written, on one line. */
  readonly label: string;
  readonly isTelling: boolean;
}

/** A label with what it introduces in the same line. */
export interface LabelledLine extends CardLabel {
  readonly rest: string;
}

const BY_SPELLING = new Map(CARD_LABELS.flatMap(({ field, isTelling, spellings }) => spellings.map((spelling) => [spelling, { field, isTelling }] as const)));
const LONGEST_LABEL = 40;

/** "세부내용 (계속)", "【세부 내용】:" and "1. 세부\n내용" are all 세부내용. */
const bare = (text: string): string => {
  const plain = tight(text).toLowerCase().replace(/^[[(<{「『【〈]+|[:;]+$/gu, '').replace(/[\])>}」』】〉]+$/u, '');
  return BY_SPELLING.has(plain) ? plain : plain.replace(/[([<【〈].*$/u, '').replace(/[:\d.]+$/u, '');
};

export const cardLabel = (text: string): CardLabel | null => {
  if (text.length > LONGEST_LABEL * 2 || tight(text).length > LONGEST_LABEL) return null;
  const found = BY_SPELLING.get(bare(text)) ?? BY_SPELLING.get(bare(withoutMarks(text)));
  return found === undefined ? null : { ...found, label: oneLine(text) };
};

const WITH_COLON = /^([^:：]{2,30}?)\s*[:：]\s*([\s\S]*)$/u;
const IN_BRACKETS = /^[[(<【〈「]\s*([^\])>】〉」]{2,20})\s*[\])>】〉」]\s*[:：]?\s*([\s\S]*)$/u;

/** A line that begins with a label: with a colon or in brackets, or alone after a bullet. */
export const labelledLine = (text: string): LabelledLine | null => {
  const { rank } = numbered(text);
  const plain = withoutMarks(text);
  const [, name, rest] = IN_BRACKETS.exec(plain) ?? WITH_COLON.exec(plain) ?? [];
  const found = name === undefined ? null : cardLabel(name);
  if (found !== null) return { ...found, label: oneLine(name ?? ''), rest: (rest ?? '').trim() };
  const alone = cardLabel(plain);
  return alone !== null && (alone.isTelling || rank !== null) && alone.field !== 'other' ? { ...alone, label: oneLine(plain), rest: '' } : null;
};
