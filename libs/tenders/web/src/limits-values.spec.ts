import { limitsProblem, limitsToInput, limitsValues } from './limits-values';
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
    [full, null],
    [empty, null],
    [{ ...full, maxMembers: '다섯' }, { field: 'maxMembers', reason: 'members' }],
    [{ ...full, maxMembers: '0' }, { field: 'maxMembers', reason: 'members' }],
    [{ ...full, maxMembers: '５' }, null],
    [{ ...full, minShare: '10.555' }, { field: 'minShare', reason: 'share' }],
    [{ ...full, minShare: '101' }, { field: 'minShare', reason: 'share' }],
    [{ ...full, minShare: '60' }, { field: 'minShare', reason: 'impossible' }],
    [{ ...full, limitsSource: ' ' }, { field: 'limitsSource', reason: 'source' }],
    [{ ...full, limitsAsOf: '' }, { field: 'limitsAsOf', reason: 'as_of' }],
  ])('%j → %j', (values, problem) => expect(limitsProblem(values)).toEqual(problem));
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
