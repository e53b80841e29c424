import { rfpFileName } from '../revision/rfp-file';
import { readTexts, REQUIREMENT_LIMITS } from './read-texts';

it('tidies what was typed, and only that', () => {
  expect(readTexts({ code: ' SFR-\u200b001 ', title: '통합\n로그인'.normalize('NFD'), details: ' ○ 하나\r\n ○ 둘\u0000\ud83d ', category: '  ', related: ['SFR-2', ' SFR-2 ', ''], others: [{ label: '', text: ' ' }, { label: '출처', text: '현업' }] })).toEqual({
    code: 'SFR-001', title: '통합 로그인', details: '○ 하나\n ○ 둘', category: null, related: ['SFR-2'], others: [{ label: '출처', text: '현업' }],
  });
  expect(readTexts({})).toEqual({});
});

it.each([
  ['title', { title: 'x'.repeat(REQUIREMENT_LIMITS.titleMax + 1) }],
  ['details', { details: 'x'.repeat(REQUIREMENT_LIMITS.textMax + 1) }],
  ['related', { related: Array.from({ length: REQUIREMENT_LIMITS.relatedMax + 1 }, (_, at) => `A-${at}`) }],
  ['others', { others: [{ label: 'x'.repeat(REQUIREMENT_LIMITS.labelMax + 1), text: '' }] }],
])('refuses too long a %s', (field, texts) => {
  expect(() => readTexts(texts)).toThrow(expect.objectContaining({ code: 'REQUIREMENT_TOO_LONG', args: expect.objectContaining({ field }) as unknown }));
});

it('refuses a title that is taken away', () => expect(() => readTexts({ title: ' \n ' })).toThrow(expect.objectContaining({ code: 'REQUIREMENT_EMPTY' })));

it('makes file names harmless', () => {
  expect(rfpFileName('../제안\u202e요청서.hwpx'.normalize('NFD'))).toBe('.._제안요청서.hwpx');
  for (const name of ['', ' ', '..', 'x'.repeat(201)]) expect(() => rfpFileName(name)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
});
