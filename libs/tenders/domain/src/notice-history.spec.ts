import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readEnvelope } from './notice-envelope';
import { type NoticeSnapshot, normaliseNotice } from './normalise-notice';
import { type KeptNotice, mergeRevision, revisionChanges, tenderState } from './notice-history';

const notice = (ord: string, fields: Record<string, unknown> = {}): NoticeSnapshot =>
  normaliseNotice({ bidNtceNo: 'R26BK00000001', bidNtceOrd: ord, bidNtceNm: '통합관제 구축', ...fields });

const bringIn = (notices: readonly NoticeSnapshot[]): { kept: KeptNotice[]; outcomes: string[] } => {
  const kept: KeptNotice[] = [];
  const outcomes = notices.map((incoming) => {
    const merge = mergeRevision(kept, incoming);
    if (merge.edition !== null) kept.push({ edition: merge.edition, notice: incoming });
    return merge.outcome;
  });
  return { kept, outcomes };
};

const first = notice('000', { ntceKindNm: '등록공고', bidClseDt: '2026-12-14 10:00', asignBdgtAmt: '100', VAT: '10' });
const second = notice('001', { ntceKindNm: '변경공고', bidClseDt: '2026-12-18 10:00', chgNtceRsn: '기한 연장' });
const cancel = notice('002', { ntceKindNm: '취소공고', chgNtceRsn: '예산 미확보' });
const again = notice('003', { ntceKindNm: '재공고', bidClseDt: '2027-01-18 10:00' });

describe('mergeRevision', () => {
  it.each([
    ['one', [first], ['created']],
    ['a newer revision', [first, second], ['created', 'updated']],
    ['the same twice', [first, first], ['created', 'unchanged']],
    ['the same after a newer one', [first, second, first], ['created', 'updated', 'unchanged']],
    ['an older one later', [second, first], ['created', 'older_kept']],
    ['an older one twice', [second, first, first], ['created', 'older_kept', 'unchanged']],
    ['the same revision with other content', [first, notice('000', { asignBdgtAmt: '120' })], ['created', 'updated']],
    ['the same revision that says less', [first, notice('000', { asignBdgtAmt: '100' })], ['created', 'unchanged']],
    ['the same revision in two digits', [first, notice('00', { asignBdgtAmt: '100' })], ['created', 'unchanged']],
    ['a cancellation', [first, second, cancel], ['created', 'updated', 'cancelled']],
    ['a cancellation twice', [first, cancel, cancel], ['created', 'cancelled', 'unchanged']],
    ['a cancellation of something unknown', [cancel], ['cancelled']],
    ['an older revision after a cancellation', [cancel, first], ['cancelled', 'older_kept']],
    ['a new notice after a cancellation', [first, cancel, again], ['created', 'cancelled', 'updated']],
  ])('%s', (_, notices, outcomes) => expect(bringIn(notices).outcomes).toEqual(outcomes));

  it('keeps what a newer revision leaves out and clears what it empties', () => {
    const { state, changes } = mergeRevision([{ edition: 1, notice: first }], notice('001', { ntceKindNm: '변경공고', VAT: '', bidClseDt: '2026-12-18 10:00' }));
    expect(state).toMatchObject({ revision: '001', budget: 100n, vat: null, closesAt: new Date('2026-12-18T01:00:00Z') });
    expect(changes).toEqual([
      { field: 'closesAt', before: '2026-12-14T01:00:00.000Z', after: '2026-12-18T01:00:00.000Z' },
      { field: 'vat', before: '10', after: null },
    ]);
  });

  it('does not hand a cancellation or its reason on to a silent later revision', () => {
    const { kept } = bringIn([first, cancel, notice('003')]);
    expect(tenderState(kept)).toMatchObject({ revision: '003', kind: '', changeReason: '' });
  });

  it('an older revision leaves what the present one says alone', () => {
    const { kept } = bringIn([second]);
    const { state, edition } = mergeRevision(kept, first);
    expect(edition).toBe(1);
    expect(state).toMatchObject({ revision: '001', kind: '변경공고', changeReason: '기한 연장', closesAt: second.closesAt });
  });

  it('keeps both readings of one revision and says what differs', () => {
    const { kept } = bringIn([first, notice('000', { asignBdgtAmt: '120' })]);
    expect(kept.map(({ edition }) => edition)).toEqual([1, 2]);
    expect(revisionChanges(kept)[1]?.changes).toEqual([{ field: 'budget', before: '100', after: '120' }]);
  });

  it('shows the extension of the sample notice and keeps its other dates', () => {
    const text = readFileSync(new URL('../samples/g2b-servc-notice-sw-synthetic.json', import.meta.url), 'utf8');
    const { kept, outcomes } = bringIn(readEnvelope(text).map((item, i) => normaliseNotice(item, i + 1)));
    expect(outcomes).toEqual(['created', 'updated']);
    expect(tenderState(kept)).toMatchObject({ revision: '001', vat: 150000000n, agreementDueAt: new Date('2026-12-13T09:00:00Z'), closesAt: new Date('2026-12-18T01:00:00Z') });
    expect(tenderState(kept)?.attachments).toHaveLength(1);
    expect(revisionChanges(kept).map(({ changes }) => changes.map(({ field }) => field))).toEqual([[], ['closesAt', 'opensAt']]);
  });

  it('ends the same whatever the order of arrival of different revisions', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([first, second, cancel, again, notice('004', { VAT: '' })], { minLength: 5 }), (shuffled) => {
        expect(tenderState(bringIn(shuffled).kept)).toEqual(tenderState(bringIn([first, second, cancel, again, notice('004', { VAT: '' })]).kept));
      }),
    );
  });

  it('compares files by name, for their address carries the revision', () => {
    const file = (ord: string, name: string) => notice(ord, { ntceSpecDocUrl1: `https://www.g2b.go.kr/f?bidPbancOrd=${ord}`, ntceSpecFileNm1: name });
    expect(mergeRevision([{ edition: 1, notice: file('000', 'a.hwpx') }], file('001', 'a.hwpx')).changes).toEqual([]);
    expect(mergeRevision([{ edition: 1, notice: file('000', 'a.hwpx') }], file('001', 'b.hwpx')).changes).toEqual([{ field: 'attachments', before: 'a.hwpx', after: 'b.hwpx' }]);
  });
});
