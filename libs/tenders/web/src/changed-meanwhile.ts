import type { TenderDetailFragment, TenderHistoryFragment } from './generated/graphql';
import { DATE_FIELDS, WEIGHT_FIELDS, WON_FIELDS } from './tender-values';

const FIELDS = [
  'title',
  'number',
  'revision',
  'kind',
  'changeReason',
  'buyer',
  'noticeInstitution',
  'url',
  ...DATE_FIELDS,
  ...WON_FIELDS,
  'contractMethod',
  'awardMethod',
  ...WEIGHT_FIELDS,
  'jointMethods',
  'jointMethodName',
  'classification',
  'attachments',
  'maxMembers',
  'minShareBasisPoints',
  'limitsSource',
  'limitsAsOf',
] as const;

const textOf = (tender: TenderDetailFragment, field: (typeof FIELDS)[number]): string | null => {
  if (field === 'attachments') return tender.attachments.map((file) => file.name || file.url).join('\n') || null;
  if (field === 'minShareBasisPoints') return tender.minShareBasisPoints == null ? null : `${tender.minShareBasisPoints / 100}%`;
  const value = tender[field];
  if (Array.isArray(value)) return value.join(',') || null;
  return value == null || value === '' ? null : String(value);
};

/** What somebody else changed while one was editing, in the form of a revision's changes. */
export const changedMeanwhile = (before: TenderDetailFragment, now: TenderDetailFragment): TenderHistoryFragment['changes'] =>
  FIELDS.flatMap((field) => {
    const from = textOf(before, field);
    const to = textOf(now, field);
    return from === to ? [] : [{ field, before: from, after: to }];
  });
