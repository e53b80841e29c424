import { isNoticeNumber, readAddress } from './notice-reader';
import { cleanText } from './notice-record';
import { jointMethodsName } from './joint-method-codes';
import type { NoticeSnapshot } from './normalise-notice';
import { readRevision } from './revision-order';
import { NOTICE_FIELDS } from './stored-notice';
import { type NoticeContent, type NoticeField, TENDER_LIMITS } from './tender';

export type ManualProblemReason = 'missing' | 'too_long' | 'not_number' | 'not_revision' | 'not_won' | 'not_weight' | 'not_address' | 'order' | 'too_many';

export interface ManualProblem {
  readonly field: NoticeField | 'number' | 'revision' | 'kind' | 'changeReason';
  readonly reason: ManualProblemReason;
}

export interface ManualNotice extends NoticeContent {
  readonly number: string;
  readonly revision: string;
  readonly kind: string;
  readonly changeReason: string;
}

type TextField = 'buyer' | 'noticeInstitution' | 'contractMethod' | 'awardMethod' | 'jointMethodName' | 'classification' | 'kind' | 'changeReason';
const TEXTS: readonly TextField[] = ['buyer', 'noticeInstitution', 'contractMethod', 'awardMethod', 'jointMethodName', 'classification', 'kind', 'changeReason'];

const tidy = (notice: ManualNotice): ManualNotice => {
  const texts = Object.fromEntries(TEXTS.map((field) => [field, cleanText(notice[field])])) as Pick<ManualNotice, TextField>;
  return {
    ...notice,
    ...texts,
    title: cleanText(notice.title).replace(/\s+/g, ' '),
    number: cleanText(notice.number).toUpperCase(),
    revision: readRevision(notice.revision.trim()) ?? notice.revision,
    jointMethodName: texts.jointMethodName || jointMethodsName(notice.jointMethods),
    url: notice.url === null || notice.url.trim() === '' ? null : notice.url.trim(),
    attachments: notice.attachments.map((file) => ({ name: cleanText(file.name), url: file.url.trim() })),
  };
};

const wrongText = (notice: ManualNotice): ManualProblem | null => {
  if (notice.number === '') return { field: 'number', reason: 'missing' };
  if (!isNoticeNumber(notice.number)) return { field: 'number', reason: 'not_number' };
  if (readRevision(notice.revision) === null) return { field: 'revision', reason: 'not_revision' };
  if (notice.title === '') return { field: 'title', reason: 'missing' };
  if (notice.title.length > TENDER_LIMITS.titleMax) return { field: 'title', reason: 'too_long' };
  const long = TEXTS.find((field) => notice[field].length > TENDER_LIMITS.textMax);
  return long ? { field: long, reason: 'too_long' } : null;
};

const wrongNumber = (notice: ManualNotice): ManualProblem | null => {
  for (const field of ['budget', 'estimatedPrice', 'vat'] as const) {
    const amount = notice[field];
    if (amount !== null && (amount < 0n || amount > TENDER_LIMITS.wonMax)) return { field, reason: 'not_won' };
  }
  for (const field of ['techWeight', 'priceWeight'] as const) {
    const weight = notice[field];
    if (weight !== null && !(weight >= 0 && weight <= 100)) return { field, reason: 'not_weight' };
  }
  return (notice.techWeight ?? 0) + (notice.priceWeight ?? 0) > 100 ? { field: 'priceWeight', reason: 'not_weight' } : null;
};

const wrongAddress = (notice: ManualNotice): ManualProblem | null => {
  if (notice.url !== null && readAddress(notice.url) === null) return { field: 'url', reason: 'not_address' };
  if (notice.attachments.length > TENDER_LIMITS.attachmentsMax) return { field: 'attachments', reason: 'too_many' };
  return notice.attachments.every((file) => readAddress(file.url) !== null) ? null : { field: 'attachments', reason: 'not_address' };
};

const wrongOrder = (notice: ManualNotice): ManualProblem | null => {
  const { beginsAt, closesAt, opensAt } = notice;
  if (beginsAt && closesAt && beginsAt > closesAt) return { field: 'closesAt', reason: 'order' };
  return closesAt && opensAt && closesAt > opensAt ? { field: 'opensAt', reason: 'order' } : null;
};

export type ManualResult = { readonly ok: true; readonly notice: NoticeSnapshot } | { readonly ok: false; readonly problem: ManualProblem };

/** A tender typed into the form as a notice that states every field, or the first thing wrong with it. */
export const readManualNotice = (input: ManualNotice): ManualResult => {
  const notice = tidy(input);
  const problem = wrongText(notice) ?? wrongNumber(notice) ?? wrongAddress(notice) ?? wrongOrder(notice);
  return problem ? { ok: false, problem } : { ok: true, notice: { ...notice, stated: NOTICE_FIELDS } };
};
