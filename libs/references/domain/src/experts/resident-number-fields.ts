import { hasResidentNumber } from './resident-number';

type Language = 'ko' | 'en';

/** Fields of the registry that people type into, as they are called on the screen. */
const FIELDS: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  title: { ko: '사업명', en: 'title' },
  buyerName: { ko: '발주처', en: 'buyer' },
  contractNumber: { ko: '계약번호', en: 'contract number' },
  description: { ko: '사업 내용', en: 'description' },
  technologies: { ko: '기술', en: 'technologies' },
  issuer: { ko: '발급 기관', en: 'issuer' },
  name: { ko: '이름', en: 'name' },
  nameEn: { ko: '영문 이름', en: 'English name' },
  number: { ko: '번호', en: 'number' },
  scope: { ko: '범위', en: 'scope' },
  source: { ko: '근거', en: 'source' },
  synonyms: { ko: '동의어', en: 'synonyms' },
  note: { ko: '메모', en: 'note' },
  reason: { ko: '사유', en: 'reason' },
  fileName: { ko: '파일 이름', en: 'file name' },
};

/** The path of the first text that holds a resident number, however deep: `phases.0.name`; null when none does. */
export const residentNumberIn = (value: unknown, path = ''): string | null => {
  if (typeof value === 'string') return hasResidentNumber(value) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const found = residentNumberIn(part, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
};

/** What the field of the path is called; a row of a list is its list's or its own field's. */
export const registryFieldText = (path: string, language: Language): string => {
  const names = path.split('.').filter((part) => !/^\d+$/.test(part));
  const name = names.at(-1) ?? path;
  return FIELDS[name]?.[language] ?? name;
};
