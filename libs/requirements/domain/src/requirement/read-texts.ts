import { ShoalError } from '@shoal/contract';
import { REQUIREMENT_FIELDS, type RequirementTexts, type SomeTexts } from './requirement';

export const REQUIREMENT_LIMITS = {
  codeMax: 60, titleMax: 1_000, categoryMax: 200, textMax: 100_000, relatedMax: 300, othersMax: 50, labelMax: 200,
  /** Of one tender, with those that are gone. */
  perTenderMax: 10_000,
  mergedMax: 20, partsMax: 20,
} as const;

const UNSEEN = /(?![\n\t])[\p{Cc}\p{Surrogate}\u200b\u2060\ufeff]/gu;
const lines = (text: string): string => text.normalize('NFC').replace(/\r\n?/gu, '\n').replace(UNSEEN, '').trim();
const oneLine = (text: string): string => lines(text).replace(/\s+/gu, ' ');

const within = (text: string, max: number, field: string): string => {
  if (text.length > max) throw new ShoalError('REQUIREMENT_TOO_LONG', { field, max });
  return text;
};
const listed = <T>(list: readonly T[], max: number, field: string): readonly T[] => {
  if (list.length > max) throw new ShoalError('REQUIREMENT_TOO_LONG', { field, max });
  return list;
};

const READ: { readonly [F in keyof RequirementTexts]: (typed: RequirementTexts[F]) => RequirementTexts[F] } = {
  code: (code) => within(oneLine(code ?? ''), REQUIREMENT_LIMITS.codeMax, 'code') || null,
  title: (title) => within(oneLine(title), REQUIREMENT_LIMITS.titleMax, 'title'),
  category: (category) => within(oneLine(category ?? ''), REQUIREMENT_LIMITS.categoryMax, 'category') || null,
  definition: (text) => within(lines(text), REQUIREMENT_LIMITS.textMax, 'definition'),
  details: (text) => within(lines(text), REQUIREMENT_LIMITS.textMax, 'details'),
  deliverables: (text) => within(lines(text), REQUIREMENT_LIMITS.textMax, 'deliverables'),
  related: (codes) => [...new Set(listed(codes, REQUIREMENT_LIMITS.relatedMax, 'related').map((code) => within(oneLine(code), REQUIREMENT_LIMITS.codeMax, 'related')).filter(Boolean))],
  others: (others) =>
    listed(others, REQUIREMENT_LIMITS.othersMax, 'others')
      .map(({ label, text }) => ({ label: within(oneLine(label), REQUIREMENT_LIMITS.labelMax, 'others'), text: within(lines(text), REQUIREMENT_LIMITS.textMax, 'others') }))
      .filter(({ label, text }) => label !== '' || text !== ''),
};

/** What a person typed, tidied; only the fields that were given. Errors: REQUIREMENT_TOO_LONG, REQUIREMENT_EMPTY. */
export const readTexts = (typed: SomeTexts): SomeTexts => {
  const given = REQUIREMENT_FIELDS.filter((field) => typed[field] !== undefined);
  const read = Object.fromEntries(given.map((field) => [field, (READ[field] as (value: unknown) => unknown)(typed[field])])) as SomeTexts;
  if (read.title === '') throw new ShoalError('REQUIREMENT_EMPTY');
  return read;
};
