import { type ConsortiumMethod, isDay, type ManualNotice, type ManualProblem, type ManualProblemReason, readManualNotice, type TenderAttachment } from '@shoal/tenders-domain';
import { readWon, seoulClock, seoulInstant } from '@shoal/ui';
import type { CreateTenderInput, TenderDetailFragment } from './generated/graphql';
import { type LimitsValues, limitsProblem, limitsToInput, limitsValues } from './limits-values';

/** A moment of Seoul's clock while it is being entered: 'YYYY-MM-DD' and 'HH:MM', either may be empty. */
export interface MomentValue {
  readonly day: string;
  readonly time: string;
}

export const DATE_FIELDS = ['publishedAt', 'qualificationDueAt', 'agreementDueAt', 'beginsAt', 'closesAt', 'opensAt'] as const;
export const WON_FIELDS = ['budget', 'estimatedPrice', 'vat'] as const;
export const WEIGHT_FIELDS = ['techWeight', 'priceWeight'] as const;
const TEXT_FIELDS = ['number', 'revision', 'kind', 'changeReason', 'title', 'buyer', 'noticeInstitution', 'contractMethod', 'awardMethod', 'jointMethodName', 'classification'] as const;

type Texts = Record<(typeof TEXT_FIELDS)[number] | (typeof WON_FIELDS)[number] | (typeof WEIGHT_FIELDS)[number] | 'url', string>;

/** What stands in the fields; everything is text until it is read. */
export interface TenderValues extends Texts, Record<(typeof DATE_FIELDS)[number], MomentValue> {
  readonly jointMethods: ConsortiumMethod[];
  readonly attachments: TenderAttachment[];
  readonly limits: LimitsValues;
}

export type TenderField = ManualProblem['field'];
export interface TenderProblem {
  readonly field: TenderField;
  readonly reason: ManualProblemReason | 'not_instant';
}

const NO_MOMENT: MomentValue = { day: '', time: '' };

export const EMPTY_TENDER: TenderValues = {
  ...(Object.fromEntries([...TEXT_FIELDS, ...WON_FIELDS, ...WEIGHT_FIELDS, 'url'].map((field) => [field, ''])) as Texts),
  ...(Object.fromEntries(DATE_FIELDS.map((field) => [field, NO_MOMENT])) as Record<(typeof DATE_FIELDS)[number], MomentValue>),
  revision: '000',
  kind: '등록공고',
  jointMethods: [],
  attachments: [],
  limits: limitsValues({}),
};

const momentOf = (instant: string | null | undefined): MomentValue => (instant ? seoulClock(instant) : NO_MOMENT);

export const tenderValues = (tender: TenderDetailFragment): TenderValues => ({
  ...(Object.fromEntries(TEXT_FIELDS.map((field) => [field, tender[field]])) as Texts),
  ...(Object.fromEntries(DATE_FIELDS.map((field) => [field, momentOf(tender[field])])) as Record<(typeof DATE_FIELDS)[number], MomentValue>),
  budget: grouped(tender.budget),
  estimatedPrice: grouped(tender.estimatedPrice),
  vat: grouped(tender.vat),
  techWeight: tender.techWeight == null ? '' : String(tender.techWeight),
  priceWeight: tender.priceWeight == null ? '' : String(tender.priceWeight),
  url: tender.url ?? '',
  jointMethods: tender.jointMethods.map((method) => method.toLowerCase() as ConsortiumMethod),
  attachments: tender.attachments.map(({ name, url }) => ({ name, url })),
  limits: limitsValues(tender),
});

/** '1650000000' → '1,650,000,000'; null is empty. */
export const grouped = (won: string | null | undefined): string => (won ?? '').replace(/\B(?=(\d{3})+$)/g, ',');

class Unreadable extends Error {
  constructor(readonly problem: TenderProblem) {
    super(problem.reason);
  }
}

const won = (values: TenderValues, field: (typeof WON_FIELDS)[number]): bigint | null => {
  if (values[field].trim() === '') return null;
  const amount = readWon(values[field]);
  if (amount === null) throw new Unreadable({ field, reason: 'not_won' });
  return BigInt(amount);
};

const weight = (values: TenderValues, field: (typeof WEIGHT_FIELDS)[number]): number | null => {
  const text = values[field].normalize('NFKC').replace(/[\s%]/g, '');
  if (text === '') return null;
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(text)) throw new Unreadable({ field, reason: 'not_weight' });
  return Number(text);
};

const instant = (values: TenderValues, field: (typeof DATE_FIELDS)[number]): Date | null => {
  const { day, time } = values[field];
  if (day === '' && time === '') return null;
  // A day without its time is no deadline: it is asked for, never guessed.
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d/.test(time)) throw new Unreadable({ field, reason: 'not_instant' });
  return seoulInstant(day, time.slice(0, 5));
};

const toNotice = (values: TenderValues): ManualNotice => ({
  ...values,
  budget: won(values, 'budget'),
  estimatedPrice: won(values, 'estimatedPrice'),
  vat: won(values, 'vat'),
  techWeight: weight(values, 'techWeight'),
  priceWeight: weight(values, 'priceWeight'),
  publishedAt: instant(values, 'publishedAt'),
  qualificationDueAt: instant(values, 'qualificationDueAt'),
  agreementDueAt: instant(values, 'agreementDueAt'),
  beginsAt: instant(values, 'beginsAt'),
  closesAt: instant(values, 'closesAt'),
  opensAt: instant(values, 'opensAt'),
  url: values.url.trim() || null,
});

export type TenderReading = { readonly ok: true; readonly input: CreateTenderInput } | { readonly ok: false; readonly problem: TenderProblem };

/** The fields as input for the server, or the first that may not stand; the rules are the domain's. */
export const readTender = (values: TenderValues): TenderReading => {
  try {
    const notice = toNotice(values);
    const read = readManualNotice(notice);
    return read.ok ? { ok: true, input: inputOf(notice, values) } : { ok: false, problem: read.problem };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
};

const inputOf = (notice: ManualNotice, values: TenderValues): CreateTenderInput => ({
  ...(Object.fromEntries(TEXT_FIELDS.map((field) => [field, notice[field]])) as Pick<CreateTenderInput, 'number' | 'title'>),
  ...Object.fromEntries(WON_FIELDS.map((field) => [field, notice[field]?.toString() ?? null])),
  ...Object.fromEntries(DATE_FIELDS.map((field) => [field, notice[field]?.toISOString() ?? null])),
  techWeight: notice.techWeight,
  priceWeight: notice.priceWeight,
  url: notice.url,
  jointMethods: notice.jointMethods.map((method) => method.toUpperCase() as Uppercase<ConsortiumMethod>),
  attachments: notice.attachments.map(({ name, url }) => ({ name, url })),
  ...limitsToInput(values.limits),
});

/** For react-hook-form: the tender's problem and the limits', each at its field. */
export const tenderResolver = (values: TenderValues) => {
  const read = readTender(values);
  const limits = limitsProblem(values.limits);
  const errors = {
    ...(!read.ok && { [read.problem.field]: { type: 'tender', message: read.problem.reason } }),
    ...(limits && { limits: { [limits.field]: { type: 'limits', message: limits.reason } } }),
  };
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
};
