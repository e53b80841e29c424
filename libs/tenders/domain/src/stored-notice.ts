import type { NoticeSnapshot } from './normalise-notice';
import type { NoticeField } from './tender';

/** A checked notice in plain JSON for the store: won as decimal text, instants as ISO 8601, stated fields only. */
export interface StoredNotice {
  readonly number: string;
  readonly revision: string;
  readonly kind: string;
  readonly changeReason: string;
  readonly stated: Readonly<Partial<Record<NoticeField, unknown>>>;
}

const WON: readonly NoticeField[] = ['budget', 'estimatedPrice', 'vat'];
const INSTANTS: readonly NoticeField[] = ['publishedAt', 'qualificationDueAt', 'agreementDueAt', 'beginsAt', 'closesAt', 'opensAt'];

/** A notice that says nothing. */
export const EMPTY_CONTENT: Omit<NoticeSnapshot, keyof Omit<StoredNotice, 'stated'> | 'stated'> = {
  title: '',
  buyer: '',
  noticeInstitution: '',
  budget: null,
  estimatedPrice: null,
  vat: null,
  publishedAt: null,
  qualificationDueAt: null,
  agreementDueAt: null,
  beginsAt: null,
  closesAt: null,
  opensAt: null,
  contractMethod: '',
  awardMethod: '',
  techWeight: null,
  priceWeight: null,
  jointMethods: [],
  jointMethodName: '',
  classification: '',
  url: null,
  attachments: [],
};

const encode = (value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value instanceof Date ? value.toISOString() : value);

const decode = (field: NoticeField, value: unknown): unknown => {
  if (value === null) return null;
  if (WON.includes(field)) return BigInt(String(value));
  return INSTANTS.includes(field) ? new Date(String(value)) : value;
};

export const storeNotice = (notice: NoticeSnapshot): StoredNotice => ({
  number: notice.number,
  revision: notice.revision,
  kind: notice.kind,
  changeReason: notice.changeReason,
  stated: Object.fromEntries(notice.stated.map((field) => [field, encode(notice[field])])),
});

export const restoreNotice = (stored: StoredNotice): NoticeSnapshot => {
  const stated = Object.keys(stored.stated) as NoticeField[];
  const values = Object.fromEntries(stated.map((field) => [field, decode(field, stored.stated[field])]));
  const { number, revision, kind, changeReason } = stored;
  return { ...EMPTY_CONTENT, ...(values as Partial<NoticeSnapshot>), number, revision, kind, changeReason, stated };
};

/** Every field of a notice's content: what a form that was filled in by hand states. */
export const NOTICE_FIELDS = Object.keys(EMPTY_CONTENT) as readonly NoticeField[];
