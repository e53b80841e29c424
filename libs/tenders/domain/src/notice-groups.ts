import type { KnownNoticeKey } from './notice-problem';
import { cleanText } from './notice-record';
import { type NoticeReader, readAddress } from './notice-reader';
import { TENDER_LIMITS, type TenderAttachment } from './tender';

type Item = Readonly<Record<string, unknown>>;

// The guide's table and its own example spell the first two differently, so both are read.
const CLASSIFICATION_KEYS: readonly (readonly KnownNoticeKey[])[] = [
  ['pubPrcrmntLrgClsfcNm', 'pubPrcrmntLrgclsfcNm'],
  ['pubPrcrmntMidClsfcNm', 'pubPrcrmntMidclsfcNm'],
  ['pubPrcrmntClsfcNm'],
];

export const statesClassification = (item: Item): boolean => [...CLASSIFICATION_KEYS.flat(), 'pubPrcrmntClsfcNo'].some((key) => key in item);

/** '폐기물 처리 및 재활용서비스 › 폐기물 처리 › 건설폐기물처리서비스 (76121598)', as far as it is given. */
export const readClassification = (read: NoticeReader): string => {
  const levels = CLASSIFICATION_KEYS.map((spellings) => spellings.map((key) => read.text(key)).find((name) => name !== '') ?? '');
  const names = levels.filter((name, i) => name !== '' && levels.indexOf(name) === i).join(' › ');
  const code = read.text('pubPrcrmntClsfcNo');
  return names !== '' && code !== '' ? `${names} (${code})` : names || code;
};

const SLOTS = Array.from({ length: 10 }, (_, i) => ({ url: `ntceSpecDocUrl${i + 1}`, name: `ntceSpecFileNm${i + 1}` }));

export const statesAttachments = (item: Item): boolean => 'stdNtceDocUrl' in item || SLOTS.some(({ url, name }) => url in item || name in item);

const plain = (value: unknown): string => (typeof value === 'string' ? cleanText(value) : '');

/** Files with an http(s) address, each once; the standard notice document only when it is not among them already. */
export const readAttachments = (item: Item): readonly TenderAttachment[] => {
  const slots = [...SLOTS.map(({ url, name }) => ({ url: plain(item[url]), name: plain(item[name]) })), { url: plain(item['stdNtceDocUrl']), name: '' }];
  const kept = new Map<string, TenderAttachment>();
  for (const { url, name } of slots) {
    const address = readAddress(url);
    if (address !== null && !kept.has(address)) kept.set(address, { url: address, name: name.slice(0, TENDER_LIMITS.titleMax) });
  }
  return [...kept.values()];
};
