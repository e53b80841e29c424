import { EMPTY_CERTIFICATE, proposed, ruleOf, wrongCertificate } from './certificate-values';

const kind = (validity: object) => ({ validity: { __typename: 'ValidityRule', type: 'PRINTED', months: null, endsOn: null, ...validity } }) as never;
const TWO_YEARS = kind({ type: 'MONTHS', months: 24 });

describe('the form of a certificate', () => {
  it('reads the rule of the kind', () => {
    expect(ruleOf(TWO_YEARS)).toEqual({ type: 'months', months: 24 });
    expect(ruleOf(kind({ type: 'FISCAL_YEAR', endsOn: '03-31' }))).toEqual({ type: 'fiscal_year', endsOn: '03-31' });
    expect([ruleOf(kind({})), ruleOf(kind({ type: 'UNLIMITED' }))]).toEqual([{ type: 'printed' }, { type: 'unlimited' }]);
  });

  it.each([
    [TWO_YEARS, '2026-03-15', '2028-03-14'],
    [TWO_YEARS, '', ''],
    [kind({}), '2026-03-15', ''],
    [undefined, '2026-03-15', ''],
  ])('proposes the last day', (of, issuedOn, last) => expect(proposed(of, issuedOn)).toBe(last));

  it.each([
    [{ kindId: '' }, undefined, ['kindId']],
    [{}, TWO_YEARS, ['issuedOn']],
    [{ issuedOn: '2026-03-15' }, TWO_YEARS, ['expiresOn']],
    [{ issuedOn: '2026-03-15', expiresOn: '2026-03-14' }, TWO_YEARS, ['expiresOn']],
    [{ issuedOn: '2026-03-15' }, kind({ type: 'UNLIMITED' }), []],
    [{ issuedOn: '2026-03-15', expiresOn: '2028-03-14' }, TWO_YEARS, []],
  ])('with %j says what is wrong at %j', (values, of, fields) => expect(Object.keys(wrongCertificate({ ...EMPTY_CERTIFICATE, ...values }, of))).toEqual(fields));
});
