import { givenName, shortName } from './person-names';

describe('names in avatars', () => {
  it.each([
    ['정우진', '우진', '우'],
    ['남궁민', '민', '민'],
    ['제갈공명', '공명', '공'],
    ['황보람', '보람', '보'],
    ['황보가람', '가람', '가'],
    ['이현', '현', '현'],
    ['Ada Lovelace', 'AL', 'A'],
    ['', '', ''],
  ])('%p → %p, %p', (name, given, short) => {
    expect(givenName(name)).toBe(given);
    expect(shortName(name)).toBe(short);
  });
});
