import type { ParticipationState } from '@shoal/access-domain';
import { checkConsortium, type ConsortiumDraft, type ConsortiumProblem, type TenderLimits } from './check-consortium';
import { CONSORTIUM_METHODS } from '@shoal/tenders-domain';

const UNKNOWN: TenderLimits = { allowedMethods: null, maxMembers: null, minShareBasisPoints: null, source: null };
const NOTICE: TenderLimits = { allowedMethods: ['joint', 'divided'], maxMembers: 3, minShareBasisPoints: 1000, source: '입찰공고 5쪽' };

const member = (firmId: string, shareBasisPoints: number, state: ParticipationState = 'accepted', part = '') => ({ firmId, shareBasisPoints, state, part });
const draft = (change: Partial<ConsortiumDraft> = {}): ConsortiumDraft => ({
  method: 'joint',
  leadFirmId: 'naru',
  participations: [member('naru', 6000), member('daon', 4000)],
  tenderLimits: NOTICE,
  ...change,
});
const short = (p: ConsortiumProblem) => [p.code, ...(p.firmId ? [p.firmId] : []), ...(p.limit === null ? [] : [p.limit, p.actual])].join(' ');
const check = (change: Partial<ConsortiumDraft> = {}) => checkConsortium(draft(change)).map(short);

describe('checkConsortium', () => {
  it('finds nothing in a complete consortium', () => {
    expect(check()).toEqual([]);
  });

  it.each<[string, Partial<ConsortiumDraft>, string[]]>([
    ['shares under 100 %', { participations: [member('naru', 6000), member('daon', 3999)] }, ['SHARES_NOT_100 10000 9999']],
    ['shares over 100 %', { participations: [member('naru', 6000), member('daon', 4001)] }, ['SHARES_NOT_100 10000 10001']],
    [
      'shares of declined and withdrawn firms do not count',
      { participations: [member('naru', 6000), member('daon', 4000), member('gaon', 500, 'declined'), member('aram', 500, 'withdrawn')] },
      [],
    ],
    [
      'an invited firm counts and has to answer',
      { participations: [member('naru', 6000), member('daon', 4000, 'invited')] },
      ['UNANSWERED_INVITATION daon'],
    ],
    ['a lead that has not answered is named as the lead', { participations: [member('naru', 6000, 'invited'), member('daon', 4000)] }, ['LEAD_NOT_ACCEPTED naru']],
    ['a lead that declined', { participations: [member('naru', 6000, 'declined'), member('daon', 10_000)] }, ['LEAD_NOT_ACCEPTED naru']],
    ['a lead that left leaves its share open too', { participations: [member('naru', 6000, 'withdrawn'), member('daon', 4000)] }, ['LEAD_LEFT naru', 'SHARES_NOT_100 10000 4000']],
    ['a lead that is not among the firms', { leadFirmId: 'saebom' }, ['LEAD_NOT_ACCEPTED saebom']],
    ['a method that the notice does not allow', { method: 'mixed' }, ['METHOD_NOT_ALLOWED']],
    [
      'more firms than the notice allows',
      { participations: [member('naru', 4000), member('daon', 2000), member('gaon', 2000), member('aram', 2000)] },
      ['TOO_MANY_MEMBERS 3 4'],
    ],
    [
      'firms that said no do not count',
      { participations: [member('naru', 4000), member('daon', 3000), member('gaon', 3000), member('aram', 2000, 'declined')] },
      [],
    ],
    ['a share below the minimum', { participations: [member('naru', 9001), member('daon', 999)] }, ['SHARE_BELOW_MINIMUM daon 1000 999']],
    ['a share at the minimum', { participations: [member('naru', 9000), member('daon', 1000)] }, []],
    [
      'divided performance asks for parts, not for a minimum share',
      { method: 'divided', participations: [member('naru', 9500, 'accepted', '플랫폼'), member('daon', 500)] },
      ['PART_MISSING daon'],
    ],
    [
      'a part of blanks is missing',
      { method: 'divided', participations: [member('naru', 9500, 'accepted', '플랫폼'), member('daon', 500, 'accepted', '  ')] },
      ['PART_MISSING daon'],
    ],
    [
      'divided performance with all parts',
      { method: 'divided', participations: [member('naru', 9500, 'accepted', '플랫폼'), member('daon', 500, 'accepted', '영상 분석')] },
      [],
    ],
    ['joint performance asks for no parts', { method: 'joint' }, []],
  ])('%s', (_, change, expected) => {
    expect(check(change)).toEqual(expected);
  });

  it.each(CONSORTIUM_METHODS)('checks no limit that the notice does not give (%s)', (method) => {
    const many = Array.from({ length: 20 }, (_, i) => member(i === 0 ? 'naru' : `firm-${i}`, 500, 'accepted', '부분'));
    expect(check({ method, participations: many, tenderLimits: UNKNOWN })).toEqual([]);
  });

  it('refuses every consortium where joint supply is not allowed, and no single bidder', () => {
    const tenderLimits = { ...UNKNOWN, allowedMethods: [] };
    expect(check({ tenderLimits })).toEqual(['METHOD_NOT_ALLOWED']);
    expect(check({ tenderLimits, participations: [member('naru', 10_000)] })).toEqual([]);
  });

  it('asks no part and no minimum of a single bidder', () => {
    expect(check({ method: 'divided', participations: [member('naru', 10_000)] })).toEqual([]);
    expect(check({ participations: [member('naru', 10_000)], tenderLimits: { ...NOTICE, minShareBasisPoints: 10_001 } })).toEqual([]);
  });

  it('reports everything at once, people first', () => {
    expect(
      check({
        method: 'mixed',
        participations: [member('naru', 4000, 'invited'), member('daon', 500, 'invited'), member('gaon', 100), member('aram', 100)],
      }),
    ).toEqual(['LEAD_NOT_ACCEPTED naru', 'UNANSWERED_INVITATION daon', 'METHOD_NOT_ALLOWED', 'TOO_MANY_MEMBERS 3 4', 'SHARES_NOT_100 10000 4700']);
  });

  it('names the place in the notice for its limits, and the rule when the place is not known', () => {
    const low = { participations: [member('naru', 9500), member('daon', 500)] };
    const sources = (change: Partial<ConsortiumDraft>) => checkConsortium(draft(change)).map((p) => p.source);
    expect(sources(low)).toEqual(['입찰공고 5쪽']);
    expect(sources({ ...low, tenderLimits: { ...NOTICE, source: null } })).toEqual(['(계약예규) 공동계약운용요령 제9조제5항']);
    expect(sources({ participations: [member('naru', 6000)] })).toEqual(['공동수급표준협정서(공동이행방식) 제9조']);
    expect(sources({ method: 'divided', participations: [member('naru', 6000)] })).toEqual(['공동수급표준협정서(분담이행방식) 제10조']);
  });
});
