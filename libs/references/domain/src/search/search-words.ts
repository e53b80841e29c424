/** Longer texts are cut: nobody looks for a page. In UTF-16 code units. */
export const SEARCH_LIMITS = { textMax: 100, wordsMax: 8, alternativesMax: 12 } as const;

/** Legal forms around a firm's name say nothing about which firm it is. */
const LEGAL_FORM = /\(주\)|㈜|주식회사|\(유\)|유한회사|\bco\.?,?\s*ltd\.?|\binc\.?(?=\s|$)/giu;

/** Stand between the parts of a title and mean a space: 'ISO 9001 · 소프트웨어 개발', '스마트시티ㆍ통합관제'. */
const MIDDLE_DOTS = /[·ㆍ・･‧•]/gu;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** As everything that is searched is kept: NFC, lower case, single spaces. */
export const searchForm = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** A firm's name as it is looked for: without legal form and spaces. */
export const firmSearchForm = (name: string): string => searchForm(name.replace(LEGAL_FORM, ' ')).replace(/ /g, '');

/** One group of words that mean the same. */
export type SynonymGroup = readonly string[];

/** What has to be found: each word in one of its spellings, as it was typed first. Empty: everything. */
export type SearchWords = readonly (readonly string[])[];

const SHORT_LATIN = /^[a-z0-9]{1,4}$/;

/** Whether the spelling in this place of its word counts only as a word of its own: nobody who types 관제 means the CERT in 'certificate'. What was typed is found inside words too. */
export const isWholeWord = (form: string, place: number): boolean => place > 0 && SHORT_LATIN.test(form);

/**
 * The words of what somebody typed, each with its other spellings first-come. A phrase that is itself a synonym ('정보화 전략 계획')
 * is one word; legal forms of firms and what is no word, like a dash between two, are left out.
 */
export const searchWords = (text: string, groups: readonly SynonymGroup[]): SearchWords => {
  const words = typedWords(text.slice(0, SEARCH_LIMITS.textMax)).slice(0, SEARCH_LIMITS.wordsMax);
  const spellings = spellingsOf(groups);
  const found: (readonly string[])[] = [];
  for (let at = 0; at < words.length; ) {
    const length = longestPhrase(words, at, spellings);
    const word = words.slice(at, at + length).join(' ');
    found.push([...new Set([word, ...(spellings.get(compact(word)) ?? [])])].slice(0, SEARCH_LIMITS.alternativesMax));
    at += length;
  }
  return found;
};

/** Whether there are words and none has two letters: nearly everything holds a single one. */
export const isTooShort = (text: string): boolean => {
  const words = typedWords(text);
  return words.length > 0 && words.every((word) => [...word].length < 2);
};

/** Signs alone are looked for only when there is nothing else to look for. */
const typedWords = (text: string): readonly string[] => {
  const words = searchForm(text.replace(LEGAL_FORM, ' ').replace(MIDDLE_DOTS, ' ')).split(' ').filter(Boolean);
  const saying = words.filter((word) => SAYS_SOMETHING.test(word));
  return saying.length > 0 ? saying : words;
};

const compact = (word: string): string => word.replace(MIDDLE_DOTS, '').replace(/ /g, '');

/** By the spelling without spaces: all spellings of its groups. */
const spellingsOf = (groups: readonly SynonymGroup[]): ReadonlyMap<string, readonly string[]> => {
  const spellings = new Map<string, string[]>();
  for (const group of groups) {
    const forms = group.map(searchForm).filter(Boolean);
    for (const form of forms) spellings.set(compact(form), [...(spellings.get(compact(form)) ?? []), ...forms]);
  }
  return spellings;
};

/** How many words from here make a known spelling; 1 when none do. */
const longestPhrase = (words: readonly string[], from: number, spellings: ReadonlyMap<string, unknown>): number => {
  for (let length = Math.min(4, words.length - from); length > 1; length -= 1) if (spellings.has(words.slice(from, from + length).join(''))) return length;
  return 1;
};

/** Spellings that stand for each other whatever a cooperative's taxonomy says; its own synonyms come beside them. */
export const COMMON_SYNONYMS: readonly SynonymGroup[] = [
  ['클라우드', 'cloud'],
  ['isp', '정보화전략계획'],
  ['ismp', '정보시스템 마스터플랜'],
  ['ea', '전사 아키텍처'],
  ['bpr', '업무 재설계'],
  ['pmo', '사업관리 위탁'],
  ['ai', '인공지능'],
  ['llm', '거대언어모델', '생성형 ai'],
  ['iot', '사물인터넷'],
  ['gis', '공간정보', '지리정보'],
  ['ui', '화면 설계'],
  ['api', '연계'],
  ['db', '데이터베이스'],
  ['sw', '소프트웨어', 'software'],
  ['보안', 'security', '정보보호'],
  ['모바일', 'mobile', '앱'],
  ['빅데이터', 'big data'],
  ['디지털트윈', 'digital twin'],
  ['재해복구', 'dr', '백업'],
  ['유지관리', '유지보수', 'maintenance'],
  ['csap', '클라우드 보안인증'],
  ['isms', '정보보호 관리체계'],
  ['gs인증', '소프트웨어 품질인증'],
];
