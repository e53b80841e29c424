import { problemsIfAccepted, rebase, restFor, splitEvenly } from './share-rows';

const firm = (id: string) => ({ id, name: id, nameEn: '', chip: id, colorSlot: 1 });
const tender = { id: 't', jointMethods: ['JOINT' as const, 'DIVIDED' as const], jointMethodName: '공동이행 또는 분담이행', maxMembers: 2, minShareBasisPoints: 1000, limitsSource: '공고 5쪽', limitsAsOf: '2026-11-20' };
const row = (id: string, shareBasisPoints: number, part = '') => ({ firm: firm(id), shareBasisPoints, part });

describe('shares while one types', () => {
  it('splits evenly to the last hundredth of a per cent', () => {
    expect(splitEvenly(1)).toEqual([10000]);
    expect(splitEvenly(3)).toEqual([3334, 3333, 3333]);
    for (let count = 1; count <= 50; count += 1) expect(splitEvenly(count).reduce((a, b) => a + b)).toBe(10000);
  });

  it('keeps what was typed when others change the consortium, and takes over what they changed', () => {
    const at = (id: string, share: string, part: string) => ({ firm: firm(id), share, part });
    const base = [at('a', '50', ''), at('b', '30', '영상'), at('gone', '20', '')];
    const typed = [at('a', '60', ''), at('b', '30', '영상 분석'), at('gone', '10', '')];
    const now = [at('a', '45', '총괄'), at('b', '25', '영상'), at('new', '30', '모바일')];
    expect(rebase(now, base, typed)).toEqual([at('a', '60', '총괄'), at('b', '25', '영상 분석'), at('new', '30', '모바일')]);
    expect(rebase(base, base, typed).map((row) => row.share)).toEqual(['60', '30', '10']);
  });

  it('gives one firm the rest, unless nothing is left', () => {
    expect(restFor([1, 2500, 2500], 0)).toBe(5000);
    expect(restFor([0, 6000, 4000], 0)).toBe(0);
    expect(restFor([0, 6000, 4001], 0)).toBeNull();
  });

  it('names what would still be wrong, with the firm', () => {
    const check = (method: 'JOINT' | 'DIVIDED' | 'MIXED', rows: ReturnType<typeof row>[]) => problemsIfAccepted({ method, leadFirmId: 'a', rows, tender }).map((p) => [p.code, p.firm?.id ?? null]);
    expect(check('JOINT', [row('a', 6000), row('b', 4000)])).toEqual([]);
    expect(check('JOINT', [row('a', 9500), row('b', 500)])).toEqual([['SHARE_BELOW_MINIMUM', 'b']]);
    expect(check('DIVIDED', [row('a', 9500, '플랫폼'), row('b', 500)])).toEqual([['PART_MISSING', 'b']]);
    expect(check('MIXED', [row('a', 5000), row('b', 3000), row('c', 1000)])).toEqual([['METHOD_NOT_ALLOWED', null], ['TOO_MANY_MEMBERS', null], ['SHARES_NOT_100', null]]);
  });
});
