import { day, entries, type CellReader, months, oneOf, readCell, share, text, won, yesNo } from './read-cell';
import type { SheetCell } from './sheet';

/** The value, or the code of what is wrong with it. */
const read = (reader: CellReader<unknown>, cell: SheetCell): unknown => {
  const reading = readCell(reader, cell);
  return reading && ('value' in reading ? reading.value : reading.fault.code);
};

it.each<[string, SheetCell, unknown]>([
  ['a day', '2024-02-29', '2024-02-29'],
  ['with dots', '2024. 3. 1.', '2024-03-01'],
  ['with slashes', '2024/03/01', '2024-03-01'],
  ['in words', '2024년 3월 1일', '2024-03-01'],
  ['as eight digits', 20240301, '2024-03-01'],
  ['with a time of midnight', '2024-03-01 00:00:00', '2024-03-01'],
  ['that no calendar has', '2023-02-29', 'not_day'],
  ['that is a number of days', 45352, 'not_day'],
  ['in two digits', '24-03-01', 'not_day'],
  ['that is empty', '  ', undefined],
])('reads a day: %s', (_, cell, expected) => expect(read(day, cell)).toEqual(expected));

it.each<[SheetCell, unknown]>([
  [1_240_000_000, 1_240_000_000n],
  ['1,240,000,000원', 1_240_000_000n],
  ['₩1,000', 1_000n],
  ['1000000000000000', 1_000_000_000_000_000n],
  [1.5, 'not_won'],
  [-1, 'not_won'],
  ['12.4억', 'not_won'],
  ['1,24,0', 'not_won'],
  ['1e9', 'not_won'],
])('reads won: %s', (cell, expected) => expect(read(won, cell)).toEqual(expected));

it.each<[SheetCell, unknown]>([
  ['35%', 3500],
  ['12.5 %', 1250],
  [0.35, 3500],
  [1, 10_000],
  [35, 3500],
  ['33.33%', 3333],
  ['0.5%', 50],
  ['33.333%', 'not_share'],
  ['-5%', 'not_share'],
  ['반', 'not_share'],
])('reads a share: %s', (cell, expected) => expect(read(share, cell)).toEqual(expected));

it.each<[SheetCell, unknown]>([
  [147, 147],
  ['12년 3개월', 147],
  ['12년', 144],
  ['12y 3m', 147],
  ['오래', 'not_months'],
  [12.5, 'not_months'],
])('reads months: %s', (cell, expected) => expect(read(months, cell)).toEqual(expected));

it.each<[SheetCell, unknown]>([['예', true], ['N', false], [true, true], ['별도', false], ['글쎄', 'not_yes_no']])('reads yes and no: %s', (cell, expected) => expect(read(yesNo, cell)).toEqual(expected));

it('reads a text without the mark that kept it from being a formula', () => {
  expect(read(text(20), "'=나루  사업")).toBe('=나루 사업');
  expect(read(text(20), "'90년대")).toBe("'90년대");
  expect(read(text(3), '네 글자')).toBe('too_long');
});

it('reads one of some words, in either language and whatever stands between their letters', () => {
  const words = oneOf([{ value: 'high_school', ko: 'UI/UX 기획', en: 'High school' }]);
  for (const cell of ['ui/ux기획', 'HIGH SCHOOL', 'high_school']) expect(read(words, cell)).toBe('high_school');
  expect(read(words, '기획')).toBe('not_among');
});

it('says which entry of several it cannot read', () => {
  const reader = entries({ ko: '가', en: 'a' }, ([first, second]) => (second === undefined ? null : `${first}${second}`));
  expect(readCell(reader, '가 | 나; 다|라')).toEqual({ value: ['가나', '다라'] });
  expect(readCell(reader, '가|나;다')).toEqual({ fault: { code: 'not_entry', args: { at: 2, shape: '가', shapeEn: 'a' } } });
});
