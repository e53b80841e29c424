/** One entry of an answer as it is kept: the fields of the API by their names, without what is not ours to keep. */
export type NoticeRecord = Readonly<Record<string, string | number | boolean | null>>;

const KEY = /^[A-Za-z][A-Za-z0-9]{0,63}$/;
const VALUE_MAX = 20_000;
const FIELDS_MAX = 400;

/**
 * Officials' names, telephone and fax numbers and e-mail addresses (…OfclNm, …OfclTelNo, …OfclEmailAdrs, exctvNm, crdtrNm,
 * and the contact fields of neighbouring services). A tender needs none of them, so none is stored (개인정보보호법 §16).
 */
const PERSONAL = /ofcl|tel(?:no)?$|fax|email|exctv|crdtrNm|ceoNm|^mkr/i;

export const isPersonalField = (key: string): boolean => PERSONAL.test(key);

// PostgreSQL takes neither U+0000 nor half a surrogate pair; other control characters never belong to a notice.
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu;

/** Composed (NFC), trimmed, storable. */
export const cleanText = (text: string): string => text.replace(UNSTORABLE, '').normalize('NFC').trim();

export const isPlainObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Drops remarks (`_comment`), nested and oversized values and personal data; what is left is stored beside the tender. */
export const keptRecord = (item: Readonly<Record<string, unknown>>): NoticeRecord => {
  const kept: Record<string, string | number | boolean | null> = {};
  let count = 0;
  for (const [key, value] of Object.entries(item)) {
    if (!KEY.test(key) || isPersonalField(key) || count >= FIELDS_MAX) continue;
    if (typeof value === 'string' && value.length <= VALUE_MAX) kept[key] = cleanText(value);
    else if (typeof value === 'number' || typeof value === 'boolean' || value === null) kept[key] = value;
    else continue;
    count += 1;
  }
  return kept;
};
