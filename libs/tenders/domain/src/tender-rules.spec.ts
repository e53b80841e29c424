import { checkJointLimits } from './joint-limits';
import { JOINT_METHOD_CODES, jointMethodsName, jointSupplyStance, readJointSupply } from './joint-method-codes';
import { type ManualNotice, readManualNotice } from './manual-notice';
import { isDay } from './seoul-time';
import { nextTenderDeadline, tenderDeadlines, tenderStatus } from './tender-status';

const at = (text: string): Date => new Date(`${text}+09:00`);

describe('joint supply', () => {
  it.each([
    ['공500001', '(전자)공동이행', ['joint'], 'allowed'],
    ['공500002', '(전자)분담이행', ['divided'], 'allowed'],
    ['공500003', '주계약자관리', ['main_contractor'], 'allowed'],
    ['공500004', '단독계약', [], 'refused'],
    ['공500005', '혼합', ['mixed'], 'allowed'],
    ['공500006', '공동이행 또는 분담이행', ['joint', 'divided'], 'allowed'],
    ['공500007', '혼합_단독', ['mixed'], 'allowed'],
    ['공500008', '혼합_공동', ['mixed'], 'allowed'],
    ['공500012', '해당없음', [], 'refused'],
    ['', '(없음)공동수급불허', [], 'refused'],
    ['', '(전자)공동이행', ['joint'], 'allowed'],
    ['공500099', '(전자)분담이행', ['divided'], 'allowed'],
    ['공500099', '', [], 'unstated'],
    ['', '공고문 참조', [], 'unstated'],
    ['', '', [], 'unstated'],
  ])('code %s, name %s', (code, name, methods, stance) => {
    const supply = readJointSupply(code, name);
    expect(supply.jointMethods).toEqual(methods);
    expect(jointSupplyStance(supply)).toBe(stance);
  });

  it('keeps the name of the notice and takes the table only where there is none', () => {
    expect(readJointSupply('공500001', '(전자)공동이행').jointMethodName).toBe('(전자)공동이행');
    expect(readJointSupply('공500006', '').jointMethodName).toBe('공동이행 또는 분담이행');
  });

  it('names a chosen set so that it reads back as the same set', () => {
    for (const methods of [['joint'], ['divided'], ['joint', 'divided'], ['main_contractor'], ['mixed']] as const) {
      expect(readJointSupply('', jointMethodsName(methods)).jointMethods).toEqual(methods);
    }
    expect(jointMethodsName(['joint', 'mixed'])).toBe('공동이행 또는 혼합');
    expect(JOINT_METHOD_CODES).toHaveLength(9);
  });
});

describe('joint limits', () => {
  const none = { maxMembers: null, minShareBasisPoints: null, limitsSource: null, limitsAsOf: null };
  const full = { maxMembers: 5, minShareBasisPoints: 1000, limitsSource: '공고문 3쪽', limitsAsOf: '2026-11-09' };
  it.each([
    [none, []],
    [full, []],
    [{ ...none, limitsSource: '공고문', limitsAsOf: '2026-11-09' }, []],
    [{ ...full, maxMembers: 0 }, ['members']],
    [{ ...full, maxMembers: 2.5 }, ['members']],
    [{ ...full, minShareBasisPoints: 10_001 }, ['share']],
    [{ ...full, minShareBasisPoints: -1 }, ['share']],
    [{ ...full, limitsSource: ' ' }, ['source']],
    [{ ...full, limitsSource: null, limitsAsOf: null }, ['source', 'as_of']],
    [{ ...full, limitsAsOf: '2026-02-30' }, ['as_of']],
    [{ ...none, limitsAsOf: '어제' }, ['as_of']],
    [{ ...full, minShareBasisPoints: 6000 }, ['impossible']],
    [{ ...full, maxMembers: 1, minShareBasisPoints: 10_000 }, []],
  ])('%j → %j', (limits, problems) => expect(checkJointLimits(limits)).toEqual(problems));
});

describe('tender status', () => {
  const closesAt = at('2026-12-14T10:00:00');
  it.each([
    ['등록공고', closesAt, null, '2026-12-14T09:59:59', 'open'],
    ['등록공고', closesAt, null, '2026-12-14T10:00:00', 'closed'],
    ['취소공고', closesAt, null, '2026-12-01T10:00:00', 'cancelled'],
    ['취소', null, null, '2026-12-01T10:00:00', 'cancelled'],
    ['변경공고', null, closesAt, '2026-12-14T10:00:00', 'closed'],
    ['변경공고', closesAt, at('2026-12-13T10:00:00'), '2026-12-13T11:00:00', 'open'],
    ['', null, null, '2026-12-14T10:00:00', 'open'],
  ])('%s closing %s, opening %s, at %s: %s', (kind, close, open, now, status) => {
    expect(tenderStatus({ kind, closesAt: close, opensAt: open }, at(now))).toBe(status);
  });

  it('lists the deadlines apart and in time', () => {
    const tender = { qualificationDueAt: at('2026-12-13T18:00:00'), agreementDueAt: null, closesAt, opensAt: at('2026-12-14T11:00:00') };
    expect(tenderDeadlines(tender).map(({ kind }) => kind)).toEqual(['qualification', 'close', 'opening']);
    expect(nextTenderDeadline(tender, at('2026-12-13T18:00:00'))?.kind).toBe('close');
    expect(nextTenderDeadline(tender, at('2026-12-15T00:00:00'))).toBeNull();
  });

  it.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['26-01-01', false],
  ])('day %s: %s', (text, real) => expect(isDay(text)).toBe(real));
});

describe('a tender typed in', () => {
  const typed: ManualNotice = {
    number: 'bank-2026-17', revision: '0', kind: '등록공고', changeReason: '', title: '  금융 플랫폼  구축 ', buyer: '○○은행', noticeInstitution: '',
    budget: 500n, estimatedPrice: null, vat: null, publishedAt: null, qualificationDueAt: null, agreementDueAt: null, beginsAt: at('2026-12-01T10:00:00'),
    closesAt: at('2026-12-14T10:00:00'), opensAt: null, contractMethod: '', awardMethod: '', techWeight: 90, priceWeight: 10, jointMethods: ['joint'],
    jointMethodName: '', classification: '', url: ' https://bank.example/rfp ', attachments: [],
  };

  it('is tidied and states every field', () => {
    const read = readManualNotice(typed);
    expect(read).toMatchObject({ ok: true, notice: { number: 'BANK-2026-17', revision: '000', title: '금융 플랫폼 구축', jointMethodName: '공동이행', url: 'https://bank.example/rfp' } });
    expect(read.ok && read.notice.stated).toHaveLength(21);
  });

  it.each([
    [{ number: ' ' }, 'number', 'missing'],
    [{ number: 'a b' }, 'number', 'not_number'],
    [{ revision: 'x' }, 'revision', 'not_revision'],
    [{ title: ' ' }, 'title', 'missing'],
    [{ title: '가'.repeat(501) }, 'title', 'too_long'],
    [{ buyer: '가'.repeat(1001) }, 'buyer', 'too_long'],
    [{ budget: -1n }, 'budget', 'not_won'],
    [{ techWeight: 101 }, 'techWeight', 'not_weight'],
    [{ techWeight: 90, priceWeight: 20 }, 'priceWeight', 'not_weight'],
    [{ url: 'javascript:alert(1)' }, 'url', 'not_address'],
    [{ attachments: [{ name: 'a', url: 'file:///etc/passwd' }] }, 'attachments', 'not_address'],
    [{ beginsAt: at('2026-12-20T10:00:00') }, 'closesAt', 'order'],
    [{ opensAt: at('2026-12-13T10:00:00') }, 'opensAt', 'order'],
  ])('%j is refused at %s: %s', (change, field, reason) => {
    expect(readManualNotice({ ...typed, ...change })).toEqual({ ok: false, problems: [{ field, reason }] });
  });

  it('is told everything that is wrong at once', () => {
    const read = readManualNotice({ ...typed, title: '', number: 'a b', budget: -1n, url: 'x' });
    expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual(['title', 'number', 'budget', 'url']);
  });
});
