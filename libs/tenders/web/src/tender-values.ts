import { type ConsortiumMethod, isDay, type ManualNotice, type ManualProblem, type ManualProblemReason, readManualNotice, type TenderAttachment } from '@shoal/tenders-domain';
import { readWon, seoulClock, seoulInstant } from '@shoal/ui';
import type { CreateTenderInput, TenderDetailFragment } from './generated/graphql';
import { limitsErrors, type LimitsValues, limitsToInput, limitsValues } from './limits-values';

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

/** Collects what cannot be read, so that every field says what is wrong with it at once. */
class Fields {
  readonly problems: TenderProblem[] = [];
  constructor(private readonly values: TenderValues) {}

  won(field: (typeof WON_FIELDS)[number]): bigint | null {
    if (this.values[field].trim() === '') return null;
    const amount = readWon(this.values[field]);
    return amount === null ? this.unreadable(field, 'not_won') : BigInt(amount);
  }

  weight(field: (typeof WEIGHT_FIELDS)[number]): number | null {
    const text = this.values[field].normalize('NFKC').replace(/[\s%]/g, '');
    if (text === '') return null;
    return /^\d{1,3}(\.\d{1,4})?$/.test(text) ? Number(text) : this.unreadable(field, 'not_weight');
  }

  /** A day without its time is no deadline: it is asked for, never guessed. */
  instant(field: (typeof DATE_FIELDS)[number]): Date | null {
    const { day, time } = this.values[field];
    if (day === '' && time === '') return null;
    return isDay(day) && /^([01]\d|2[0-3]):[0-5]\d/.test(time) ? seoulInstant(day, time.slice(0, 5)) : this.unreadable(field, 'not_instant');
  }

  private unreadable(field: TenderField, reason: TenderProblem['reason']): null {
    this.problems.push({ field, reason });
    return null;
  }
}

const toNotice = (values: TenderValues, fields: Fields): ManualNotice => ({
  ...values,
  budget: fields.won('budget'),
  estimatedPrice: fields.won('estimatedPrice'),
  vat: fields.won('vat'),
  techWeight: fields.weight('techWeight'),
  priceWeight: fields.weight('priceWeight'),
  publishedAt: fields.instant('publishedAt'),
  qualificationDueAt: fields.instant('qualificationDueAt'),
  agreementDueAt: fields.instant('agreementDueAt'),
  beginsAt: fields.instant('beginsAt'),
  closesAt: fields.instant('closesAt'),
  opensAt: fields.instant('opensAt'),
  url: values.url.trim() || null,
});

export type TenderReading = { readonly ok: true; readonly input: CreateTenderInput } | { readonly ok: false; readonly problems: readonly TenderProblem[] };

/** The fields as input for the server, or all that may not stand; the rules are the domain's. */
export const readTender = (values: TenderValues): TenderReading => {
  const fields = new Fields(values);
  const notice = toNotice(values, fields);
  const read = readManualNotice(notice);
  const problems = [...fields.problems, ...(read.ok ? [] : read.problems)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, input: inputOf(notice, values) };
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

/** For react-hook-form: the tender's problems and the limits', each at its field. */
export const tenderResolver = (values: TenderValues) => {
  const read = readTender(values);
  const limits = limitsErrors(values.limits);
  const errors = {
    ...(read.ok ? {} : Object.fromEntries(read.problems.map(({ field, reason }) => [field, { type: 'tender', message: reason }]))),
    ...(Object.keys(limits).length > 0 && { limits }),
  };
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
};
