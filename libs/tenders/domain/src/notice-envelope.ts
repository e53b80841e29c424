import { ShoalError } from '@shoal/contract';
import { readXml } from './notice-xml';
import { isPlainObject } from './notice-record';
import { TENDER_LIMITS } from './tender';

/** The entries of an answer in its order, not yet looked at; see `normaliseNotice`. */
export type NoticeItems = readonly unknown[];

type Fields = Readonly<Record<string, unknown>>;

const notJson = (detail: string, detailEn: string): ShoalError => new ShoalError('NOTICE_NOT_JSON', { detail, detailEn });

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');

/** '00', '0' and 0 are success. */
const succeeded = (code: string): boolean => /^0+$/.test(code);

// 03 is the API's "no data": not a fault, there is just nothing to import.
const serviceError = (code: string, message: string): ShoalError =>
  /^0*3$/.test(code)
    ? new ShoalError('NOTICE_EMPTY')
    : new ShoalError('NOTICE_SERVICE_ERROR', { code: code.slice(0, 20), message: message.slice(0, 200) });

const parseText = (text: string): unknown => {
  if (text.startsWith('<')) return readXml(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const where = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    if (!/^[[{"]/.test(text)) throw notJson('{ 나 [ 로 시작하지 않음', 'it does not begin with { or [');
    throw where === undefined
      ? notJson('끝까지 복사되지 않은 것 같음', 'it seems to be cut off')
      : notJson(`${Number(where) + 1}번째 글자에서 끊김`, `it breaks off at character ${Number(where) + 1}`);
  }
  // An answer that somebody saved as a JSON string, XML included.
  return typeof value === 'string' && /^\s*[<[{]/.test(value) ? parseText(value.trim()) : value;
};

/** `items` is an array, {item: […]}, {item: {…}} or '' when empty. */
const readItems = (items: unknown): NoticeItems => {
  if (Array.isArray(items)) return items;
  if (!isPlainObject(items)) return [];
  const inner = items['item'];
  if (Array.isArray(inner)) return inner;
  if (isPlainObject(inner)) return [inner];
  return isItem(items) ? [items] : [];
};

const isItem = (value: Fields): boolean => 'bidNtceNo' in value || 'bfSpecRgstNo' in value;

const refuseError = (header: Fields): void => {
  const code = textOf(header['resultCode']);
  if (code !== '' && !succeeded(code)) throw serviceError(code, textOf(header['resultMsg']));
};

const readResponse = (response: Fields): NoticeItems => {
  const header = response['header'];
  if (isPlainObject(header)) refuseError(header);
  const body = response['body'];
  return isPlainObject(body) ? readItems(body['items']) : [];
};

const gatewayHeader = (value: Fields): Fields | null => {
  const wrapped = value['OpenAPI_ServiceResponse'];
  const header = (isPlainObject(wrapped) ? wrapped : value)['cmmMsgHeader'];
  return isPlainObject(header) ? header : null;
};

const unwrap = (value: unknown): NoticeItems => {
  if (Array.isArray(value)) return value;
  if (!isPlainObject(value)) throw notJson('객체나 배열이 아님', 'it is neither an object nor an array');
  if (isItem(value)) return [value];
  // JSON, only that nothing stands in it.
  if (Object.keys(value).length === 0) return [];
  const gateway = gatewayHeader(value);
  if (gateway) throw serviceError(textOf(gateway['returnReasonCode']), textOf(gateway['returnAuthMsg']) || textOf(gateway['errMsg']));
  if ('resultCode' in value) refuseError(value);
  // `nkoneps.com.response.ResponseError` wraps a header as `response` does.
  const response = Object.entries(value).find(([key, inner]) => /^response$|ResponseError$/.test(key) && isPlainObject(inner))?.[1];
  if (isPlainObject(response)) return readResponse(response);
  if ('body' in value || 'header' in value) return readResponse(value);
  if ('items' in value) return readItems(value['items']);
  if ('resultCode' in value) return [];
  throw notJson('response 항목이 없음', 'there is no "response" in it');
};

/**
 * The entries of a pasted or uploaded answer (domain/facts.md §1.5): the normal envelope with every shape of `items`,
 * a bare list or a bare entry, all of it as XML too. Refuses with NOTICE_NOT_JSON, NOTICE_SERVICE_ERROR (the API's own
 * three error shapes), NOTICE_EMPTY, or INVALID_INPUT over 1,000 notices. At most 5 MB of UTF-8.
 */
export const readEnvelope = (text: string): NoticeItems => {
  const max = TENDER_LIMITS.importBytesMax;
  if (text.length > max || new TextEncoder().encode(text).length > max) throw notJson('5MB보다 큼', 'it is larger than 5 MB');
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') throw notJson('비어 있음', 'it is empty');
  const items = unwrap(parseText(trimmed));
  if (items.length === 0) throw new ShoalError('NOTICE_EMPTY');
  if (items.length > TENDER_LIMITS.importNoticesMax) {
    const most = TENDER_LIMITS.importNoticesMax;
    throw new ShoalError('INVALID_INPUT', { detail: `공고는 한 번에 ${most}건까지`, detailEn: `at most ${most} notices at a time` });
  }
  return items;
};
