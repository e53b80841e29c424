import fc from 'fast-check';
import { wordDiff } from './word-diff';

const told = (before: string, after: string): string => wordDiff(before, after).map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`)).join('');

it.each([
  ['응답 시간은 3초 이내', '응답 시간은 2초 이내', '응답 시간은 -[3초]+[2초] 이내'],
  ['로그를 남긴다', '로그를 1년간 남긴다', '로그를 +[1년간 ]남긴다'],
  ['가 나 다', '가 다', '가 -[나 ]다'],
  ['같음', '같음', '같음'],
  ['', '새 글', '+[새 글]'],
  ['옛 글', '', '-[옛 글]'],
])('%j to %j', (before, after, expected) => expect(told(before, after)).toBe(expected));

it('puts both texts together again, whatever they are', () => {
  const text = fc.array(fc.constantFrom('가', '나', '다', ' ', '\n', '라마'), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      expect(parts.filter(({ kind }) => kind !== 'added').map((part) => part.text).join('')).toBe(before);
      expect(parts.filter(({ kind }) => kind !== 'removed').map((part) => part.text).join('')).toBe(after);
    }),
  );
});

it('tells texts that are too long for a comparison as one change', () => {
  const long = (word: string) => Array.from({ length: 3_000 }, (_, at) => `${word}${at}`).join(' ');
  expect(wordDiff(`머리 ${long('가')} 꼬리`, `머리 ${long('나')} 꼬리`).map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
});
