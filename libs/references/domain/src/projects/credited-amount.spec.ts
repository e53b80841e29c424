import { seoulDayOf } from '../day';
import { creditLine } from './credit-sentences';
import { type CreditableReference, creditedAmount, creditedToParticipant } from './credited-amount';
import { COMMON_RULE, creditWindow, type PerformanceRule } from './performance-rule';
import type { Part, ReferencePhase } from './reference';

const EOK = 100_000_000n;
const ON = '2026-11-25';
const ALONE: Part = { shareBasisPoints: null, partAmount: null };
const reference = (rest: Partial<CreditableReference> = {}): CreditableReference => ({
  method: 'single',
  workKind: 'development',
  amount: 12n * EOK,
  vatIncluded: true,
  startsOn: '2022-03-02',
  endsOn: '2024-08-31',
  subcontractApproved: false,
  phases: [],
  ...rest,
});
const phase = (name: string, completedOn: string | null, amount = EOK, partAmount: bigint | null = null): ReferencePhase => ({ name, amount, partAmount, completedOn });
const credit = (rest: Partial<CreditableReference>, part: Part = ALONE, rule: Partial<PerformanceRule> = {}, on = ON) => {
  const { amount, reason } = creditedAmount(reference(rest), part, { ...COMMON_RULE, ...rule }, on);
  return amount ?? reason;
};

describe('the method', () => {
  it.each([
    ['single', ALONE, 12n * EOK],
    ['joint', { shareBasisPoints: 3500, partAmount: null }, 420_000_000n],
    ['joint', { shareBasisPoints: 10_000, partAmount: null }, 12n * EOK],
    ['joint', ALONE, 'share_missing'],
    ['divided', { shareBasisPoints: null, partAmount: 3n * EOK }, 3n * EOK],
    ['divided', ALONE, 'part_missing'],
    // A share counts for nothing where the work is divided by parts.
    ['divided', { shareBasisPoints: 5000, partAmount: null }, 'part_missing'],
  ] as const)('%s with %p credits %s', (method, part, expected) => expect(credit({ method }, part)).toBe(expected));

  it.each([
    [1_000_000_001n, 3333, 333_300_000n],
    [99n, 5050, 49n],
    [1n, 9999, 0n],
  ])('%s won at %i hundredths are rounded down to %s', (amount, shareBasisPoints, expected) => expect(credit({ method: 'joint', amount }, { shareBasisPoints, partAmount: null })).toBe(expected));
});

describe('the window', () => {
  it.each([
    ['2023-11-24', ON, 3, 'completed_before'],
    ['2023-11-25', ON, 3, 12n * EOK],
    ['2026-11-25', ON, 3, 12n * EOK],
    ['2026-11-26', ON, 3, 'completed_after'],
    ['2021-11-25', ON, 5, 12n * EOK],
    ['2021-11-24', ON, 5, 'completed_before'],
    // From 29 February: the last of February where the year has no 29th.
    ['2021-02-28', '2024-02-29', 3, 12n * EOK],
    ['2021-02-27', '2024-02-29', 3, 'completed_before'],
    ['2024-02-29', '2028-02-29', 4, 12n * EOK],
    ['2024-02-28', '2028-02-29', 4, 'completed_before'],
    // To 28 February of a year without the 29th: a leap day three years before is inside.
    ['2024-02-29', '2027-02-28', 3, 12n * EOK],
    ['2024-02-28', '2027-02-28', 3, 12n * EOK],
    ['2024-02-29', '2027-03-01', 3, 'completed_before'],
  ] as const)('completed %s, asked on %s for %i years: %s', (endsOn, on, windowYears, expected) => expect(credit({ startsOn: '2020-01-02', endsOn }, ALONE, { windowYears }, on)).toBe(expected));

  it.each([
    ['2026-11-24T14:59:59.999Z', 12n * EOK],
    ['2026-11-24T15:00:00.000Z', 'completed_before'],
  ] as const)('the reference day is that of Seoul: a notice of %s', (instant, expected) => expect(credit({ endsOn: '2023-11-24' }, ALONE, {}, seoulDayOf(new Date(instant)))).toBe(expected));

  it('holds both its days', () => expect(creditWindow({ windowYears: 3 }, '2024-02-29')).toEqual({ from: '2021-02-28', through: '2024-02-29' }));

  it.each([
    [false, '2022-03-02', 'running'],
    [true, '2022-03-02', 12n * EOK],
    [true, ON, 12n * EOK],
    [true, '2026-11-26', 'running'],
  ] as const)('a contract that runs, counted %s, begun %s: %s', (countsRunning, startsOn, expected) => expect(credit({ endsOn: null, startsOn }, ALONE, { countsRunning })).toBe(expected));
});

describe('phases', () => {
  const phases = [phase('1차', '2023-11-24', 5n * EOK), phase('2차', '2023-11-25', 4n * EOK), phase('3차', '2025-12-31', 2n * EOK), phase('4차', null, 1n * EOK)];

  it('count when they were completed inside the window, whatever the contract does', () => {
    expect(credit({ phases, endsOn: null })).toBe(6n * EOK);
    expect(credit({ phases, endsOn: '2026-12-31' })).toBe(6n * EOK);
    expect(credit({ phases, endsOn: null, method: 'joint' }, { shareBasisPoints: 2500, partAmount: null })).toBe(150_000_000n);
  });

  it('count for nothing outside it', () => expect(credit({ phases: [phase('1차', '2020-01-31'), phase('2차', null)] })).toBe('no_phase_in_window'));

  it('of divided work count with the own part of each', () => {
    const parts = [phase('1차', '2020-01-31', EOK, 10n), phase('2차', '2024-01-31', EOK, 20n), phase('3차', '2025-01-31', EOK, 30n)];
    const own: Part = { shareBasisPoints: null, partAmount: 60n };
    expect(credit({ method: 'divided', phases: parts }, own)).toBe(50n);
    expect(credit({ method: 'divided', phases: [...parts, phase('4차', '2026-01-31')] }, own)).toBe('phase_part_missing');
    expect(creditedToParticipant(reference({ method: 'divided', phases: parts }), own, COMMON_RULE, ON).reason).toBe('phase_part_missing');
    expect(creditedToParticipant(reference({ method: 'joint', phases: parts }), { shareBasisPoints: 5000, partAmount: null }, COMMON_RULE, ON).amount).toBe(EOK);
  });
});

describe('value-added tax', () => {
  it.each([
    [true, 'as_stated', 12n * EOK],
    [true, 'with', 12n * EOK],
    [true, 'without', 1_090_909_091n],
    [false, 'without', 12n * EOK],
    [false, 'with', 1_320_000_000n],
  ] as const)('contained: %s, asked %s: %s', (vatIncluded, vat, expected) => expect(credit({ vatIncluded }, ALONE, { vat })).toBe(expected));

  it('is taken out before the share', () => expect(credit({ method: 'joint', amount: 1_100_000_003n }, { shareBasisPoints: 5000, partAmount: null }, { vat: 'without' })).toBe(500_000_001n));
});

describe('what a rule leaves out', () => {
  it.each([
    ['maintenance', 'work_excluded'],
    ['hardware', 'work_excluded'],
    ['operation', 12n * EOK],
  ] as const)('%s: %s', (workKind, expected) => expect(credit({ workKind })).toBe(expected));
  it('is data', () => expect(credit({ workKind: 'maintenance' }, ALONE, { excludes: [] })).toBe(12n * EOK));

  it.each([
    ['never', true, 'subcontract_excluded'],
    ['approved', false, 'subcontract_not_approved'],
    ['approved', true, 2n * EOK],
    ['always', false, 2n * EOK],
  ] as const)('a subcontract under %s, approved %s: %s', (subcontract, subcontractApproved, expected) =>
    expect(credit({ method: 'subcontract', subcontractApproved }, { shareBasisPoints: null, partAmount: 2n * EOK }, { subcontract })).toBe(expected));
});

describe('the steps', () => {
  const line = (rest: Partial<CreditableReference>, part: Part, language: 'ko' | 'en', rule: Partial<PerformanceRule> = {}) => creditLine(creditedAmount(reference(rest), part, { ...COMMON_RULE, ...rule }, ON), language);
  const joint: Part = { shareBasisPoints: 3500, partAmount: null };

  it('say how the amount came about', () => {
    expect(line({ method: 'joint', amount: 1_240_000_000n }, joint, 'ko')).toBe('계약금액 12.4억(부가세 포함), 12.4억 × 35% = 4.34억, 완료 2024-08-31, 3년 이내(2023-11-25 ~ 2026-11-25)');
    expect(line({ method: 'joint', amount: 1_240_000_000n }, joint, 'en')).toBe('contract ₩1,240,000,000 (with VAT), ₩1,240,000,000 × 35% = ₩434,000,000, completed 2024-08-31, within 3 years (2023-11-25 to 2026-11-25)');
  });

  it('say to the won what was rounded', () =>
    expect(line({ method: 'joint', amount: 1_000_000_001n, vatIncluded: false }, { shareBasisPoints: 3333, partAmount: null }, 'ko')).toContain('1,000,000,001원 × 33.33% = 3.333억(원 미만 버림)'));

  it('say why there is none', () => {
    expect(line({ endsOn: '2020-01-31' }, ALONE, 'ko')).toBe('계약금액 12억(부가세 포함), 완료 2020-01-31, 3년 이내(2023-11-25 ~ 2026-11-25)가 아님');
    expect(line({ workKind: 'hardware' }, ALONE, 'en')).toBe('this rule leaves out supply of equipment');
    expect(line({ endsOn: null }, ALONE, 'ko')).toBe('계약금액 12억(부가세 포함), 수행 중: 완료해야 인정');
    expect(line({ method: 'subcontract' }, ALONE, 'ko')).toBe('하도급, 발주처 승인 없음: 인정하지 않음');
  });

  it('name every phase and whether it counts', () => {
    const phases = [phase('1차', '2020-01-31', 3n * EOK), phase('2차', '2024-01-31', 82_000_000n), phase('3차', null)];
    expect(line({ phases }, ALONE, 'ko')).toBe('1차 3억, 완료 2020-01-31: 제외, 2차 8,200만원, 완료 2024-01-31: 포함, 3차 1억, 수행 중: 제외, 완료한 차수 1개 합계 8,200만원, 3년 이내(2023-11-25 ~ 2026-11-25)');
    expect(line({ phases }, ALONE, 'en')).toContain('1 completed phase, in all ₩82,000,000');
  });

  it('show the tax', () => expect(line({ amount: 110_000_000n }, ALONE, 'ko', { vat: 'without' })).toContain('부가세 제외: 1.1억 − 1,000만원 = 1억'));
});
