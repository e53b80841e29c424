import type { TenderDetailFragment } from './generated/graphql';
import { EMPTY_TENDER, grouped, readTender, tenderResolver, tenderValues, type TenderValues } from './tender-values';

const typed: TenderValues = {
  ...EMPTY_TENDER,
  number: 'MIRU-2026-017',
  title: '금융 플랫폼 구축',
  buyer: '미루은행',
  budget: '24억',
  techWeight: '90%',
  priceWeight: '10',
  closesAt: { day: '2026-12-14', time: '10:00' },
  jointMethods: ['joint'],
  attachments: [{ name: '제안요청서.hwpx', url: 'https://miru.example/rfp' }],
  limits: { maxMembers: '5', minShare: '10', limitsSource: '공고문', limitsAsOf: '2026-11-02' },
};

describe('the form of a tender', () => {
  it('becomes the input of the server, in won and in Seoul’s time', () => {
    const read = readTender(typed);
    expect(read).toMatchObject({
      ok: true,
      input: {
        number: 'MIRU-2026-017',
        budget: '2400000000',
        vat: null,
        closesAt: '2026-12-14T01:00:00.000Z',
        opensAt: null,
        techWeight: 90,
        jointMethods: ['JOINT'],
        maxMembers: 5,
        minShareBasisPoints: 1000,
        limitsAsOf: '2026-11-02',
        attachments: [{ name: '제안요청서.hwpx', url: 'https://miru.example/rfp' }],
      },
    });
  });

  it('shows a tender so that saving it unchanged changes nothing', () => {
    const read = readTender(typed);
    if (!read.ok) throw new Error('was refused');
    const shown = tenderValues({ ...read.input, source: 'MANUAL' } as unknown as TenderDetailFragment);
    expect(shown.budget).toBe('2,400,000,000');
    expect(readTender(shown)).toEqual(read);
  });

  it.each([
    [{ title: '' }, 'title', 'missing'],
    [{ number: '' }, 'number', 'missing'],
    [{ revision: '1차' }, 'revision', 'not_revision'],
    [{ budget: '많이' }, 'budget', 'not_won'],
    [{ techWeight: '구십' }, 'techWeight', 'not_weight'],
    [{ priceWeight: '20' }, 'priceWeight', 'not_weight'],
    [{ closesAt: { day: '2026-12-14', time: '' } }, 'closesAt', 'not_instant'],
    [{ closesAt: { day: '', time: '10:00' } }, 'closesAt', 'not_instant'],
    [{ opensAt: { day: '2026-12-13', time: '10:00' } }, 'opensAt', 'order'],
    [{ url: 'miru.example' }, 'url', 'not_address'],
    [{ attachments: [{ name: 'a', url: '' }] }, 'attachments', 'not_address'],
  ])('%j is marked at %s: %s', (change, field, reason) => {
    expect(readTender({ ...typed, ...change })).toEqual({ ok: false, problems: [{ field, reason }] });
    expect(tenderResolver({ ...typed, ...change }).errors).toEqual({ [field]: { type: 'tender', message: reason } });
  });

  it('marks everything that is wrong at once, limits too', () => {
    const errors = tenderResolver({ ...typed, title: '', budget: '많이', limits: { ...typed.limits, limitsSource: '' } }).errors;
    expect(errors).toEqual({ title: { type: 'tender', message: 'missing' }, budget: { type: 'tender', message: 'not_won' }, limits: { limitsSource: { type: 'limits', message: 'source' } } });
    expect(tenderResolver(typed)).toEqual({ values: typed, errors: {} });
  });

  it.each([
    ['1650000000', '1,650,000,000'],
    ['999', '999'],
    [null, ''],
  ])('groups %s as %s', (won, text) => expect(grouped(won)).toBe(text));
});
