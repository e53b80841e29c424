import { readJointSupply } from './joint-method-codes';
import { noticeInvalid } from './notice-problem';
import { isPlainObject } from './notice-record';
import { NoticeReader } from './notice-reader';
import { readAttachments, readClassification, statesAttachments, statesClassification } from './notice-groups';
import type { NoticeContent, NoticeField } from './tender';

/** One notice of one revision, checked. */
export interface NoticeSnapshot extends NoticeContent {
  readonly number: string;
  /** Three digits. */
  readonly revision: string;
  /** As the notice says it; empty when it does not. */
  readonly kind: string;
  readonly changeReason: string;
  /** The fields about which this notice speaks at all: a key that is there with an empty value speaks (and clears). */
  readonly stated: readonly NoticeField[];
}

const FIELD_KEYS = {
  title: 'bidNtceNm',
  buyer: 'dminsttNm',
  noticeInstitution: 'ntceInsttNm',
  budget: 'asignBdgtAmt',
  estimatedPrice: 'presmptPrce',
  vat: 'VAT',
  publishedAt: 'bidNtceDt',
  qualificationDueAt: 'bidQlfctRgstDt',
  agreementDueAt: 'cmmnSpldmdAgrmntClseDt',
  beginsAt: 'bidBeginDt',
  closesAt: 'bidClseDt',
  opensAt: 'opengDt',
  contractMethod: 'cntrctCnclsMthdNm',
  awardMethod: 'sucsfbidMthdNm',
  techWeight: 'techAbltEvlRt',
  priceWeight: 'bidPrceEvlRt',
} as const;

const readStated = (item: Readonly<Record<string, unknown>>): readonly NoticeField[] => {
  const single = (Object.keys(FIELD_KEYS) as (keyof typeof FIELD_KEYS)[]).filter((field) => FIELD_KEYS[field] in item);
  const joint: NoticeField[] = 'cmmnSpldmdMethdCd' in item || 'cmmnSpldmdMethdNm' in item ? ['jointMethods', 'jointMethodName'] : [];
  const url: NoticeField[] = 'bidNtceDtlUrl' in item || 'bidNtceUrl' in item ? ['url'] : [];
  const classification: NoticeField[] = statesClassification(item) ? ['classification'] : [];
  const attachments: NoticeField[] = statesAttachments(item) ? ['attachments'] : [];
  return [...single, ...joint, ...url, ...classification, ...attachments];
};

const refuseOtherServices = (item: Readonly<Record<string, unknown>>, index: number): void => {
  const has = (key: string): boolean => key in item;
  if (!has('bidNtceNo') && has('bfSpecRgstNo')) throw noticeInvalid(index, { key: '', reason: 'is_pre_notice', value: '' });
  if (has('bidwinnrNm') || has('opengCorpInfo') || has('fnlSucsfDate')) throw noticeInvalid(index, { key: '', reason: 'is_award', value: '' });
};

const readContent = (read: NoticeReader): NoticeContent => ({
  title: read.title('bidNtceNm'),
  buyer: read.text('dminsttNm'),
  noticeInstitution: read.text('ntceInsttNm'),
  budget: read.won('asignBdgtAmt'),
  estimatedPrice: read.won('presmptPrce'),
  vat: read.won('VAT'),
  publishedAt: read.instant('bidNtceDt'),
  qualificationDueAt: read.instant('bidQlfctRgstDt'),
  agreementDueAt: read.instant('cmmnSpldmdAgrmntClseDt'),
  beginsAt: read.instant('bidBeginDt'),
  closesAt: read.instant('bidClseDt'),
  opensAt: read.instant('opengDt'),
  contractMethod: read.text('cntrctCnclsMthdNm'),
  awardMethod: read.text('sucsfbidMthdNm'),
  techWeight: read.weight('techAbltEvlRt'),
  priceWeight: read.weight('bidPrceEvlRt'),
  ...readJointSupply(read.text('cmmnSpldmdMethdCd'), read.text('cmmnSpldmdMethdNm')),
  classification: readClassification(read),
  url: read.address('bidNtceDtlUrl') ?? read.address('bidNtceUrl'),
  attachments: readAttachments(read.item),
});

/**
 * Checks one entry of an answer. Needs number, revision and title; unknown fields are ignored; texts may come as numbers.
 * Throws NOTICE_INVALID with `index` (from 1), the field in words and what stood there.
 */
export const normaliseNotice = (item: unknown, index = 1): NoticeSnapshot => {
  if (!isPlainObject(item)) throw noticeInvalid(index, { key: '', reason: 'not_object', value: '' });
  refuseOtherServices(item, index);
  const read = new NoticeReader(item, index);
  return {
    number: read.number('bidNtceNo'),
    revision: read.revision('bidNtceOrd'),
    kind: read.text('ntceKindNm'),
    changeReason: read.text('chgNtceRsn'),
    ...readContent(read),
    stated: readStated(item),
  };
};
