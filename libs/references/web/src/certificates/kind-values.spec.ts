import { emptyKind, kindInput, type KindValues, wrongKind } from './kind-values';

const KIND: KindValues = { ...emptyKind('2026-11-25'), name: '녹색기술인증', nameEn: 'Green technology', source: '탄소중립기본법 §60' };

describe('the form of a kind', () => {
  it('sends what the chosen type needs and nothing else', () => {
    expect(kindInput({ ...KIND, type: 'MONTHS', months: '36', endsOn: '03-31', leadUnit: 'DAYS', leadAmount: '30' })).toMatchObject({ validity: { type: 'MONTHS', months: 36, endsOn: null }, renewalLead: { unit: 'DAYS', amount: 30 } });
    expect(kindInput({ ...KIND, type: 'FISCAL_YEAR', months: '36', endsOn: ' 03-31 ' })).toMatchObject({ validity: { type: 'FISCAL_YEAR', months: null, endsOn: '03-31' }, renewalLead: null });
  });

  it.each([
    [{}, []],
    [{ name: ' ', nameEn: '' }, ['name', 'nameEn']],
    [{ type: 'MONTHS', months: 'x' }, ['months']],
    [{ type: 'FISCAL_YEAR', endsOn: '' }, ['endsOn']],
    [{ leadUnit: 'MONTHS', leadAmount: '61' }, ['leadAmount']],
    [{ source: '' }, ['source']],
    [{ sourceAsOf: '' }, ['sourceAsOf']],
  ] as const)('with %j says what is wrong at %j', (values, fields) => expect(Object.keys(wrongKind({ ...KIND, ...values }))).toEqual(fields));
});
