import { type KnownNoticeKey, type NoticeProblemReason, noticeInvalid } from './notice-problem';
import { cleanText } from './notice-record';
import { readRevision } from './revision-order';
import { readSeoulInstant } from './seoul-time';
import { TENDER_LIMITS } from './tender';

/** An http(s) address in its given form, or null for anything else. */
export const readAddress = (text: string): string | null => {
  if (text.length > TENDER_LIMITS.urlMax || !URL.canParse(text)) return null;
  const { protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? text : null;
};

/** Reads single fields of one entry; every refusal names the entry and the field. */
export class NoticeReader {
  constructor(
    readonly item: Readonly<Record<string, unknown>>,
    private readonly index: number,
  ) {}

  private refuse(key: KnownNoticeKey, reason: NoticeProblemReason, value = ''): never {
    throw noticeInvalid(this.index, { key, reason, value });
  }

  /** Empty when absent, null or ''. */
  text(key: KnownNoticeKey, max: number = TENDER_LIMITS.textMax): string {
    const value = this.item[key];
    if (value === undefined || value === null) return '';
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') this.refuse(key, 'not_text');
    const text = cleanText(String(value));
    return text.length > max ? this.refuse(key, 'too_long', text) : text;
  }

  title(key: KnownNoticeKey): string {
    const text = this.text(key, TENDER_LIMITS.titleMax).replace(/\s+/g, ' ');
    return text === '' ? this.refuse(key, 'missing') : text;
  }

  number(key: KnownNoticeKey): string {
    const text = this.text(key, TENDER_LIMITS.numberMax);
    if (text === '') this.refuse(key, 'missing');
    return isNoticeNumber(text) ? text.toUpperCase() : this.refuse(key, 'not_number', text);
  }

  revision(key: KnownNoticeKey): string {
    const text = this.text(key);
    if (text === '') this.refuse(key, 'missing');
    return readRevision(text) ?? this.refuse(key, 'not_revision', text);
  }

  won(key: KnownNoticeKey): bigint | null {
    const text = this.text(key);
    if (text === '') return null;
    const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?$/.exec(text);
    const amount = match?.[1] === undefined || match[1].length > 30 ? null : BigInt(match[1].replaceAll(',', ''));
    return amount === null || amount > TENDER_LIMITS.wonMax ? this.refuse(key, 'not_won', text) : amount;
  }

  instant(key: KnownNoticeKey): Date | null {
    const text = this.text(key);
    return text === '' ? null : (readSeoulInstant(text) ?? this.refuse(key, 'not_instant', text));
  }

  weight(key: KnownNoticeKey): number | null {
    const text = this.text(key);
    if (text === '') return null;
    const match = /^(\d{1,3}(?:\.\d{1,4})?)\s*%?$/.exec(text);
    const weight = match ? Number(match[1]) : Number.NaN;
    return weight >= 0 && weight <= 100 ? weight : this.refuse(key, 'not_weight', text);
  }

  address(key: KnownNoticeKey): string | null {
    return readAddress(this.text(key, TENDER_LIMITS.urlMax));
  }
}

/** Letters, digits and hyphens: 'R26BK09990001', '20250712345', a municipality's own '2026-공고-17'. */
export const isNoticeNumber = (text: string): boolean =>
  text.length <= TENDER_LIMITS.numberMax && /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(text);
