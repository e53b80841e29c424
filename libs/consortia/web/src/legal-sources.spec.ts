import { checkConsortium } from '@shoal/consortia-domain';
import { englishSource } from './legal-sources';

describe('sources in English', () => {
  it.each([
    ['(계약예규) 공동계약운용요령 제9조제5항', 'Joint Contract Operating Guidelines, Art. 9(5)'],
    ['(계약예규) 공동계약운용요령 제6조', 'Joint Contract Operating Guidelines, Art. 6'],
    ['공동수급표준협정서(분담이행방식) 제10조', 'Standard Agreement (divided performance), Art. 10'],
    ['입찰공고 5쪽', '입찰공고 5쪽'],
  ])('%s → %s', (korean, english) => expect(englishSource(korean)).toBe(english));

  it('knows every rule that the domain cites', () => {
    const member = (firmId: string, part: string) => ({ firmId, state: 'invited' as const, shareBasisPoints: 1, part });
    const participations = [member('a', ''), member('b', '')];
    const tenderLimits = { allowedMethods: [], maxMembers: 1, minShareBasisPoints: 5000, source: null };
    const sources = (['joint', 'divided'] as const).flatMap((method) => checkConsortium({ method, leadFirmId: 'a', participations, tenderLimits }).map((problem) => problem.source));
    expect(new Set(sources).size).toBeGreaterThanOrEqual(7);
    for (const source of sources) expect(englishSource(source)).toMatch(/^[\x20-\x7e]+$/);
  });
});
