import { readSlashQuery } from './slash-query';

describe('what is typed behind a slash', () => {
  it.each([
    ['/', 1, { from: 1, to: 2, query: '' }],
    ['/표', 1, { from: 1, to: 3, query: '표' }],
    ['위와 같이 /ㄱㄹ', 11, { from: 17, to: 20, query: 'ㄱㄹ' }],
    ['\ufffc /h2', 5, { from: 7, to: 10, query: 'h2' }],
  ])('%j at %i', (text, start, query) => expect(readSlashQuery(text, start)).toEqual(query));

  it.each(['', '1/2', 'km/h', 'https://', '/두 단어', '//', '/길고긴길고긴길고긴길고긴길고긴길고긴길고긴'])('is none in %j', (text) => expect(readSlashQuery(text, 1)).toBeNull());
});
