import { REQUIREMENT_FIELDS, type RequirementField, type RequirementTexts } from '../requirement/requirement';
import { comparableCode } from '../understanding/codes/requirement-code';

/** Line ends and spaces are the page's, not the requirement's. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** A form that is equal where two values say the same. A number that is written otherwise is a change, though the same number. */
const formOf = (value: RequirementTexts[RequirementField]): string => {
  if (value === null) return '';
  if (typeof value === 'string') return plain(value);
  return value.map((part) => (typeof part === 'string' ? plain(part) : `${plain(part.label)}\u0000${plain(part.text)}`)).join('\u0001');
};

export const sameValue = (one: RequirementTexts[RequirementField], other: RequirementTexts[RequirementField]): boolean => formOf(one) === formOf(other);

/** The fields that say something else, in their usual order. */
export const changedFields = (before: RequirementTexts, after: RequirementTexts): RequirementField[] => REQUIREMENT_FIELDS.filter((field) => !sameValue(before[field], after[field]));

/** Equal for SFR-001, SFR 1 and sfr-01; empty without a number. */
export const codeForm = ({ code }: Pick<RequirementTexts, 'code'>): string => (code === null ? '' : comparableCode(code));

/** Equal where all is the same but the number. */
export const bodyForm = (texts: RequirementTexts): string => REQUIREMENT_FIELDS.filter((field) => field !== 'code').map((field) => formOf(texts[field])).join('\u0002');

export const titleForm = ({ title }: Pick<RequirementTexts, 'title'>): string => plain(title);
