import type { ParticipationState } from '@shoal/access-domain';
import { ShoalError } from '@shoal/contract';
import { answer, asksAgain, assertCanLead, assertInvitable, assertWithdrawable, inOrder, isActive, mustStay, type Seats } from './participation';

const codeOf = (act: () => unknown): unknown => {
  try {
    act();
    return 'ok';
  } catch (error) {
    return error instanceof ShoalError ? error.code : error;
  }
};
const STATES: ParticipationState[] = ['invited', 'accepted', 'declined', 'withdrawn'];
const seats = (states: Record<string, ParticipationState>, leadFirmId = 'lead', openedByFirmId = 'opener'): Seats => ({
  leadFirmId,
  openedByFirmId,
  participations: Object.entries(states).map(([firmId, state]) => ({ firmId, state })),
});

describe('participation', () => {
  it.each(STATES)('%s counts as a member only while invited or accepted', (state) => {
    expect(isActive({ state })).toBe(state === 'invited' || state === 'accepted');
  });

  it.each(STATES)('an answer to %s', (state) => {
    expect(codeOf(() => answer({ state }, true))).toBe(state === 'invited' ? 'ok' : 'INVITATION_ANSWERED');
  });

  it('becomes accepted or declined by the answer', () => {
    expect(answer({ state: 'invited' }, true)).toBe('accepted');
    expect(answer({ state: 'invited' }, false)).toBe('declined');
  });

  it.each(STATES)('inviting again a firm that is %s', (state) => {
    const expected = state === 'invited' || state === 'accepted' ? 'ALREADY_PARTICIPATING' : 'ok';
    expect(codeOf(() => assertInvitable([{ firmId: 'a', state }], 'a'))).toBe(expected);
  });

  const agreed = { method: 'joint', shareBasisPoints: 3000, part: '영상' } as const;
  it.each<[string, ParticipationState, object, boolean]>([
    ['another share', 'accepted', { shareBasisPoints: 2999 }, true],
    ['another part', 'accepted', { part: '영상과 센서' }, true],
    ['another method', 'accepted', { method: 'divided' }, true],
    ['nothing new', 'accepted', {}, false],
    ['another share before it has answered', 'invited', { shareBasisPoints: 2999 }, false],
    ['another share after it has left', 'withdrawn', { shareBasisPoints: 2999 }, false],
  ])('asks a firm again: %s of a firm that has %s', (_, state, change, expected) => {
    expect(asksAgain({ firmId: 'a', state }, agreed, { ...agreed, ...change }, 'lead')).toBe(expected);
  });

  it('takes the firm that changes its own terms at its word', () => {
    expect(asksAgain({ firmId: 'lead', state: 'accepted' }, agreed, { ...agreed, shareBasisPoints: 1 }, 'lead')).toBe(false);
  });

  it('invites a firm that was never asked', () => {
    expect(codeOf(() => assertInvitable([{ firmId: 'a', state: 'accepted' }], 'b'))).toBe('ok');
  });

  it.each<[string, Record<string, ParticipationState>, string, string]>([
    ['a member', { lead: 'accepted', opener: 'accepted', a: 'accepted' }, 'a', 'ok'],
    ['an invited firm', { lead: 'accepted', opener: 'accepted', a: 'invited' }, 'a', 'ok'],
    ['the lead', { lead: 'accepted', opener: 'accepted' }, 'lead', 'LEAD_CANNOT_LEAVE'],
    ['the lead that has not answered', { lead: 'invited', opener: 'accepted' }, 'lead', 'LEAD_CANNOT_LEAVE'],
    ['the opener once the lead has accepted', { lead: 'accepted', opener: 'accepted' }, 'opener', 'ok'],
    ['the opener while the lead has not answered', { lead: 'invited', opener: 'accepted' }, 'opener', 'LEAD_CANNOT_LEAVE'],
    ['the opener after the lead declined', { lead: 'declined', opener: 'accepted' }, 'opener', 'LEAD_CANNOT_LEAVE'],
    ['a firm that declined', { lead: 'accepted', a: 'declined' }, 'a', 'NOT_A_MEMBER'],
    ['a firm that left', { lead: 'accepted', a: 'withdrawn' }, 'a', 'NOT_A_MEMBER'],
    ['a stranger', { lead: 'accepted' }, 'x', 'NOT_A_MEMBER'],
  ])('withdrawing %s', (_, states, firmId, expected) => {
    expect(codeOf(() => assertWithdrawable(seats(states), firmId))).toBe(expected);
  });

  it('lets a lead that opened the bid never go', () => {
    expect(mustStay(seats({ lead: 'accepted', a: 'accepted' }, 'lead', 'lead'), 'lead')).toBe(true);
  });

  it.each(STATES)('a %s firm as the new lead', (state) => {
    expect(codeOf(() => assertCanLead([{ firmId: 'a', state }], 'a'))).toBe(state === 'accepted' ? 'ok' : 'NOT_A_MEMBER');
  });

  it('refuses a stranger as the new lead', () => {
    expect(codeOf(() => assertCanLead([{ firmId: 'a', state: 'accepted' }], 'x'))).toBe('NOT_A_MEMBER');
  });

  it('stands in the order lead, members, those who said no', () => {
    const rows = (['1 a declined', '2 b accepted', '3 lead invited', '4 c invited', '5 d withdrawn'] as const).map((row) => {
      const [id = '', firmId = '', state] = row.split(' ');
      return { id, firmId, state: state as ParticipationState };
    });
    expect(inOrder(rows, 'lead').map((p) => p.firmId)).toEqual(['lead', 'b', 'c', 'a', 'd']);
  });
});
