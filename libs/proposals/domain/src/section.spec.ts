import { decide } from '@shoal/access-domain';
import type { Actor, BidFacts, SectionReaders } from '@shoal/access-domain';
import { readingFirmIds, sectionFacts } from './readers';
import { SECTION_LIMITS, SECTION_READERS, sectionTitle, sectionWriters, writtenCharacters } from './section';

describe('a title', () => {
  it.each([
    ['  실시간   관제\n연계 ', '실시간 관제 연계'],
    ['\u1112\u1161\u11ab\u1100\u1173\u11af', '한글'],
    ['a\u0000b', 'a b'],
  ])('%j becomes %j', (text, title) => expect(sectionTitle(text)).toBe(title));

  it('counts people’s characters, not UTF-16 units', () => expect(sectionTitle('🐟'.repeat(SECTION_LIMITS.titleCharacters))).toHaveLength(SECTION_LIMITS.titleCharacters * 2));

  it.each(['', ' \n ', '가'.repeat(SECTION_LIMITS.titleCharacters + 1)])('refuses %j', (text) =>
    expect(() => sectionTitle(text)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' })),
  );
});

describe('writers', () => {
  it('are unique and limited', () => {
    expect(sectionWriters(['a', 'b', 'a'])).toEqual(['a', 'b']);
    expect(() => sectionWriters(Array.from({ length: SECTION_LIMITS.writers + 1 }, (_, index) => `p${index}`))).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});

describe('characters', () => {
  it('are counted without line ends and cell borders', () => expect(writtenCharacters('실시간 관제\n대상\t수량\n🐟')).toBe(11));
});

describe('who reads', () => {
  const members = ['lead', 'owner', 'third'];
  const bid: BidFacts = {
    cooperativeId: 'c',
    leadFirmId: 'lead',
    openedByFirmId: 'lead',
    participations: members.map((firmId) => ({ firmId, state: 'accepted' as const })),
  };
  const actor = (firmId: string): Actor => ({ personId: `p-${firmId}`, cooperativeId: 'c', firmId, role: 'member' });

  it.each(SECTION_READERS)('of %s agrees with the policy firm by firm', (readers: SectionReaders) => {
    const facts = sectionFacts({ ownerFirmId: 'owner', readers, state: 'writing' }, bid, []);
    expect(readingFirmIds(readers, 'owner', 'lead', members)).toEqual(members.filter((firmId) => decide(actor(firmId), 'section.read', facts) === 'allow'));
  });

  it('includes a named writer by the policy', () => {
    const facts = sectionFacts({ ownerFirmId: 'owner', readers: 'owner', state: 'writing' }, bid, ['p-third']);
    expect(decide(actor('third'), 'section.write', facts)).toBe('allow');
    expect(decide(actor('lead'), 'section.read', facts)).toBe('forbidden');
  });
});
