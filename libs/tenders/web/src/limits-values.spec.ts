import { limitsErrors, limitsToInput, limitsValues } from './limits-values';
import { readTypedDay } from './typed-day';

const empty = { maxMembers: '', minShare: '', limitsSource: '', limitsAsOf: '' };
const full = { maxMembers: '5', minShare: '10', limitsSource: '공고문 4쪽', limitsAsOf: '2026-11-09' };

describe('limits in the form', () => {
  it('become the limits of the tender and come back', () => {
    expect(limitsToInput({ ...full, minShare: '12.5%' })).toEqual({ maxMembers: 5, minShareBasisPoints: 1250, limitsSource: '공고문 4쪽', limitsAsOf: '2026-11-09' });
    expect(limitsToInput(empty)).toEqual({ maxMembers: null, minShareBasisPoints: null, limitsSource: null, limitsAsOf: null });
    expect(limitsValues(limitsToInput(full))).toEqual(full);
    expect(limitsValues({})).toEqual(empty);
  });

  it.each([
    [full, {}],
    [empty, {}],
    [{ ...full, maxMembers: '５' }, {}],
    [{ ...full, maxMembers: '다섯' }, { maxMembers: 'members' }],
    [{ ...full, maxMembers: '0' }, { maxMembers: 'members' }],
    [{ ...full, minShare: '10.555' }, { minShare: 'share' }],
    [{ ...full, minShare: '101' }, { minShare: 'share' }],
    [{ ...full, minShare: '60' }, { minShare: 'impossible' }],
    [{ ...full, limitsSource: ' ', limitsAsOf: '' }, { limitsSource: 'source', limitsAsOf: 'as_of' }],
  ])('%j → %j', (values, reasons) => {
    expect(Object.fromEntries(Object.entries(limitsErrors(values)).map(([field, error]) => [field, error.message]))).toEqual(reasons);
  });
});

describe('a day as people type it', () => {
  it.each([
    ['2026-12-14', '2026-12-14'],
    ['2026. 12. 14.', '2026-12-14'],
    ['2026.1.4', '2026-01-04'],
    ['20261214', '2026-12-14'],
    ['26/12/14', '2026-12-14'],
    ['2026년 12월 14일', '2026-12-14'],
    ['2026-02-30', null],
    ['12-14', null],
    ['내일', null],
    ['', null],
  ])('%j → %j', (text, day) => expect(readTypedDay(text)).toBe(day));
});
