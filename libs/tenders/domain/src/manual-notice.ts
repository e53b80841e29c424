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

const wrongTexts = (notice: ManualNotice): ManualProblem[] => [
  ...(notice.title === '' ? [{ field: 'title', reason: 'missing' } as const] : []),
  ...(notice.title.length > TENDER_LIMITS.titleMax ? [{ field: 'title', reason: 'too_long' } as const] : []),
  ...(isNoticeNumber(notice.number) ? [] : [{ field: 'number', reason: notice.number === '' ? 'missing' : 'not_number' } as const]),
  ...(readRevision(notice.revision) === null ? [{ field: 'revision', reason: 'not_revision' } as const] : []),
  ...TEXTS.filter((field) => notice[field].length > TENDER_LIMITS.textMax).map((field) => ({ field, reason: 'too_long' }) as const),
];

const wrongNumbers = (notice: ManualNotice): ManualProblem[] => {
  const amounts = (['budget', 'estimatedPrice', 'vat'] as const).filter((field) => {
    const amount = notice[field];
    return amount !== null && (amount < 0n || amount > TENDER_LIMITS.wonMax);
  });
  const weights = (['techWeight', 'priceWeight'] as const).filter((field) => {
    const weight = notice[field];
    return weight !== null && !(weight >= 0 && weight <= 100);
  });
  const both = weights.length === 0 && (notice.techWeight ?? 0) + (notice.priceWeight ?? 0) > 100 ? (['priceWeight'] as const) : [];
  return [...amounts.map((field) => ({ field, reason: 'not_won' }) as const), ...[...weights, ...both].map((field) => ({ field, reason: 'not_weight' }) as const)];
};

const wrongAddresses = ({ url, attachments }: ManualNotice): ManualProblem[] => [
  ...(url !== null && readAddress(url) === null ? [{ field: 'url', reason: 'not_address' } as const] : []),
  ...(attachments.length > TENDER_LIMITS.attachmentsMax ? [{ field: 'attachments', reason: 'too_many' } as const] : []),
  ...(attachments.every((file) => readAddress(file.url) !== null) ? [] : [{ field: 'attachments', reason: 'not_address' } as const]),
];

const wrongOrder = ({ beginsAt, closesAt, opensAt }: ManualNotice): ManualProblem[] => [
  ...(beginsAt && closesAt && beginsAt > closesAt ? [{ field: 'closesAt', reason: 'order' } as const] : []),
  ...(closesAt && opensAt && closesAt > opensAt ? [{ field: 'opensAt', reason: 'order' } as const] : []),
];

export type ManualResult = { readonly ok: true; readonly notice: NoticeSnapshot } | { readonly ok: false; readonly problems: readonly [ManualProblem, ...ManualProblem[]] };

/** A tender typed into the form as a notice that states every field, or everything wrong with it in the order of the form. */
export const readManualNotice = (input: ManualNotice): ManualResult => {
  const notice = tidy(input);
  const [first, ...rest] = [...wrongTexts(notice), ...wrongOrder(notice), ...wrongNumbers(notice), ...wrongAddresses(notice)];
  return first ? { ok: false, problems: [first, ...rest] } : { ok: true, notice: { ...notice, stated: NOTICE_FIELDS } };
};
