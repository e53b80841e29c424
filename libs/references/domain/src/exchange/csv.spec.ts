import { readCsv, writeCsv } from './csv';

it.each<[string, string, unknown]>([
  ['commas', 'a,b\r\n1,2\r\n', [['a', 'b'], ['1', '2']]],
  ['semicolons', 'a;b\n1,5;2', [['a', 'b'], ['1,5', '2']]],
  ['tabs', 'a\tb\n1\t2', [['a', 'b'], ['1', '2']]],
  ['a mark of UTF-8', '\uFEFFa,b\n1,2', [['a', 'b'], ['1', '2']]],
  ['quotes, with lines and separators inside', 'a,"b ""c"", d\ne"\n1,', [['a', 'b "c", d\ne'], ['1', '']]],
  ['an empty line', 'a\n\nb', [['a'], [''], ['b']]],
  ['a separator inside quotes of the first line only', '"x;y;z",b\n1,2', [['x;y;z', 'b'], ['1', '2']]],
  ['a quote that is never closed', 'a,"b\n1,2', null],
])('reads %s', (_, text, rows) => expect(readCsv(text)).toEqual(rows));

it('writes what it reads, and nothing that a spreadsheet would compute', () => {
  const rows = [['가', 'b "c"', 'd,e'], ['=1+1', '-12', '+82-2']];
  expect(readCsv(writeCsv(rows))).toEqual([rows[0], [`'=1+1`, '-12', `'+82-2`]]);
});
