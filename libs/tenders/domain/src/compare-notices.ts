import type { NoticeContent, NoticeField, TenderChange } from './tender';

/** In the order a reader wants them. The page address changes with every revision and is no news. */
const COMPARED: readonly NoticeField[] = [
  'title',
  'buyer',
  'noticeInstitution',
  'closesAt',
  'opensAt',
  'qualificationDueAt',
  'agreementDueAt',
  'beginsAt',
  'budget',
  'estimatedPrice',
  'vat',
  'contractMethod',
  'awardMethod',
  'techWeight',
  'priceWeight',
  'jointMethods',
  'jointMethodName',
  'classification',
  'attachments',
];

/**
 * A field's value as text that compares and travels: won as decimal digits, instants in ISO 8601 UTC, methods joined by
 * commas, attachments by their names in lines; null for nothing.
 */
export const noticeFieldText = (content: NoticeContent, field: NoticeField): string | null => {
  if (field === 'attachments') return content.attachments.map((file) => file.name || file.url).join('\n') || null;
  const value = content[field];
  if (value === null || value === '') return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.join(',') || null;
  return String(value);
};

/** What `after` says differently from `before`; a file counts by its name because its address carries the revision. */
export const compareNotices = (before: NoticeContent, after: NoticeContent): readonly TenderChange[] =>
  COMPARED.flatMap((field) => {
    const from = noticeFieldText(before, field);
    const to = noticeFieldText(after, field);
    return from === to ? [] : [{ field, before: from, after: to }];
  });
