import { checkCapabilityTag, readCapabilities, readCapabilityTag } from './capability';
import { FIRM_LIMITS, isColorSlot, isFoundedYear, nextColorSlot } from './firm';
import { readWebsite } from './website';

describe('capability tags', () => {
  it.each([
    ['클라우드 전환', null],
    ['C++', null],
    ['CI/CD', null],
    ['ISMS-P', null],
    ['R&D', null],
    ['', 'empty'],
    [' # ', 'empty'],
    ['가'.repeat(FIRM_LIMITS.capabilityMax + 1), 'too_long'],
    ['<b>관제</b>', 'characters'],
    ['보안\u0000', 'characters'],
    ['---', 'characters'],
    ['가'.repeat(FIRM_LIMITS.capabilityMax), null],
  ])('%j → %s', (tag, problem) => expect(checkCapabilityTag(tag)).toBe(problem));

  it('stores one spelling, composed and without a hash', () => {
    expect(readCapabilityTag('  #클라우드   전환 ')).toBe('클라우드 전환');
    expect(readCapabilityTag('보안'.normalize('NFD'))).toBe('보안');
  });

  it('drops repeats that differ in case or spaces and keeps the order', () => {
    expect(readCapabilities(['DevOps', '보안 관제', 'devops', '보안관제'])).toEqual({ ok: true, capabilities: ['DevOps', '보안 관제'] });
  });

  it('names the tag that may not stand', () => {
    expect(readCapabilities(['보안', '<i>'])).toEqual({ ok: false, problem: 'characters', tag: '<i>' });
    const many = Array.from({ length: FIRM_LIMITS.capabilitiesMax + 1 }, (_, i) => `역량 ${i}`);
    expect(readCapabilities(many)).toEqual({ ok: false, problem: 'too_many', tag: many.at(-1) });
  });
});

describe('colour slots', () => {
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  it.each([
    [[], 1],
    [[1, 2, 4], 3],
    [all, 1],
    [[...all, 1, 2], 3],
    [[...all, ...all, 1], 2],
    [[5, 5, 5], 1],
  ])('after %j comes %i', (taken, slot) => expect(nextColorSlot(taken)).toBe(slot));
  it.each([
    [1, true],
    [12, true],
    [0, false],
    [13, false],
    [1.5, false],
  ])('%d: %s', (slot, valid) => expect(isColorSlot(slot)).toBe(valid));
});

describe('founded year', () => {
  it.each([
    [1900, true],
    [2026, true],
    [2027, false],
    [1899, false],
    [2001.5, false],
  ])('%d: %s', (year, valid) => expect(isFoundedYear(year, 2026)).toBe(valid));
});

describe('website', () => {
  it.each([
    ['https://naru.example', 'https://naru.example'],
    ['naru.example/소개', 'https://naru.example/소개'],
    ['naru.example:8443', 'https://naru.example:8443'],
    [' http://naru.example ', 'http://naru.example'],
    ['javascript:alert(1)', null],
    ['ftp://naru.example', null],
    ['https://user:pass@naru.example', null],
    ['naru', null],
    ['not a site.example', null],
    ['', null],
  ])('%j → %j', (text, stored) => expect(readWebsite(text)).toBe(stored));
});
