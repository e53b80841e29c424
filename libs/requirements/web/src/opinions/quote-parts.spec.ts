import { quoteParts } from './quote-parts';

it.each([
  [{ quote: '하자보수 2년으로', wordsFrom: 5, wordsTo: 7 }, ['하자보수 ', '2년', '으로']],
  [{ quote: '짧음', wordsFrom: 0, wordsTo: 99 }, ['', '짧음', '']],
  [{ quote: '짧음', wordsFrom: 9, wordsTo: 2 }, ['짧음', '', '']],
])('%j', (quoted, parts) => expect(quoteParts(quoted)).toEqual(parts));
