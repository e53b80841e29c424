import type { ShoalError } from '@shoal/contract';
import { COMPLIANCE_STATES, type Compliance, complianceReason, type ComplianceState } from './compliance-item';
import { followState, nextItemStates, stepAction } from './item-state';

const OWNED = 'firm';
const follow = (state: ComplianceState, ownerFirmId: string | null, answerCount: number, compliance: Compliance | null = null) => followState({ state, ownerFirmId, answerCount, compliance });

describe('the state that follows', () => {
  it.each(COMPLIANCE_STATES)('is undecided without an owner, wherever it stood: %s', (state) => expect(follow(state, null, 3, 'unmet')).toBe('undecided'));
  it.each(COMPLIANCE_STATES)('falls back to assigned when nothing answers any more: %s', (state) => expect(follow(state, OWNED, 0, 'met')).toBe('assigned'));
  it.each<[ComplianceState, ComplianceState]>([
    ['undecided', 'writing'],
    ['assigned', 'writing'],
    ['writing', 'writing'],
    ['written', 'written'],
    ['confirmed', 'confirmed'],
  ])('with an answer: %s becomes %s', (from, to) => expect(follow(from, OWNED, 1)).toBe(to));
  it('takes the reason of what is not met for its answer', () => {
    expect(follow('assigned', OWNED, 0, 'unmet')).toBe('writing');
    expect(follow('confirmed', OWNED, 0, 'unmet')).toBe('confirmed');
    expect(follow('written', OWNED, 0, 'partial')).toBe('assigned');
  });
  it('is the same when asked again', () => {
    for (const state of COMPLIANCE_STATES)
      for (const owner of [null, OWNED])
        for (const count of [0, 1])
          for (const compliance of [null, 'met', 'unmet'] as const) {
            const once = follow(state, owner, count, compliance);
            expect(follow(once, owner, count, compliance)).toBe(once);
          }
  });
});

describe('a step by hand', () => {
  it('goes writing ↔ written ↔ confirmed, and nowhere else', () => {
    const steps = COMPLIANCE_STATES.flatMap((from) =>
      COMPLIANCE_STATES.flatMap((to) => {
        try {
          return [`${from} → ${to}: ${stepAction(from, to)}`];
        } catch (error) {
          expect((error as ShoalError).code).toBe('COMPLIANCE_STATE_NOT_NEXT');
          return [];
        }
      }),
    );
    expect(steps).toEqual(['writing → written: compliance.answer', 'written → writing: compliance.answer', 'written → confirmed: compliance.confirm', 'confirmed → written: compliance.confirm']);
  });

  it('is offered to whoever may take it', () => {
    expect(nextItemStates('written', { answer: true, confirm: false })).toEqual(['writing']);
    expect(nextItemStates('written', { answer: true, confirm: true })).toEqual(['writing', 'confirmed']);
    expect(nextItemStates('confirmed', { answer: true, confirm: false })).toEqual([]);
    expect(nextItemStates('assigned', { answer: true, confirm: true })).toEqual([]);
  });
});

describe('the reason', () => {
  it.each(['partial', 'alternative', 'unmet'] as const)('must be given where it is %s', (compliance) => {
    expect(() => complianceReason(compliance, ' \n ')).toThrow(expect.objectContaining({ code: 'COMPLIANCE_REASON_MISSING' }));
    expect(complianceReason(compliance, ' 대체 장비로\n제공 ')).toBe('대체 장비로 제공');
  });
  it('may be given where it is met, and goes with what was said', () => {
    expect(complianceReason('met', null)).toBe('');
    expect(complianceReason('met', '그대로')).toBe('그대로');
    expect(complianceReason(null, '지운 말')).toBe('');
  });
  it('has an end', () => expect(() => complianceReason('unmet', 'ㄱ'.repeat(501))).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' })));
});
