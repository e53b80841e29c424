import { CERTIFICATE_LIMITS, type CertificateKindRule, checkCertificateDays, checkKindRule } from './certificate';
import { STARTING_CERTIFICATE_KINDS } from './starting-kinds';

const LAW: CertificateKindRule = { validity: { type: 'months', months: 24 }, renewalLead: { unit: 'days', amount: 30 }, basis: 'law', source: '판로지원법 시행규칙', sourceAsOf: '2026-06-08' };

describe("a certificate's days", () => {
  it.each([
    ['2026-11-25', '2026-11-25', null],
    ['2026-11-25', '2026-11-24', 'expires_before_issue'],
    ['2028-02-29', '2030-02-28', null],
    ['2027-02-29', '2030-02-28', 'issued_on'],
    ['2028-02-28', '2030-02-29', 'expires_on'],
    ['2026-11-25', null, 'expiry_missing'],
  ])('%s to %s: %p', (issuedOn, expiresOn, problem) => expect(checkCertificateDays({ issuedOn, expiresOn }, LAW.validity)).toBe(problem));

  it('may leave the end out where the kind has none', () => expect(checkCertificateDays({ issuedOn: '2026-11-25', expiresOn: null }, { type: 'unlimited' })).toBeNull());
});

describe("a kind's rule", () => {
  it.each([
    [{}, null],
    [{ renewalLead: null }, null],
    [{ validity: { type: 'months', months: 0 } }, 'months'],
    [{ validity: { type: 'months', months: 1.5 } }, 'months'],
    [{ validity: { type: 'months', months: CERTIFICATE_LIMITS.monthsMax + 1 } }, 'months'],
    [{ validity: { type: 'fiscal_year', endsOn: '02-29' } }, 'ends_on'],
    [{ validity: { type: 'fiscal_year', endsOn: '02-28' } }, null],
    [{ renewalLead: { unit: 'months', amount: CERTIFICATE_LIMITS.leadMonthsMax + 1 } }, 'lead'],
    [{ renewalLead: { unit: 'days', amount: CERTIFICATE_LIMITS.leadMonthsMax + 1 } }, null],
    [{ renewalLead: { unit: 'days', amount: 0 } }, 'lead'],
    [{ source: '  ' }, 'source'],
    [{ sourceAsOf: '2026-06-31' }, 'as_of'],
  ] as const)('with %j: %p', (change, problem) => expect(checkKindRule({ ...LAW, ...change })).toBe(problem));
});

describe('the kinds to start with', () => {
  it('each keep the rules for rules', () => expect(STARTING_CERTIFICATE_KINDS.map(checkKindRule).filter(Boolean)).toEqual([]));

  it('each have names of their own in both languages', () => {
    for (const names of [STARTING_CERTIFICATE_KINDS.map(({ name }) => name), STARTING_CERTIFICATE_KINDS.map(({ nameEn }) => nameEn)]) {
      expect(new Set(names).size).toBe(STARTING_CERTIFICATE_KINDS.length);
      expect(names.every((name) => name.length > 0 && name.length <= CERTIFICATE_LIMITS.kindNameMax)).toBe(true);
    }
  });

  it('call a law what the facts take from one, and nothing else', () =>
    expect(STARTING_CERTIFICATE_KINDS.filter(({ basis }) => basis === 'law').map(({ name }) => name)).toEqual([
      '직접생산확인증명서', '클라우드 보안인증 CSAP (IaaS)', '클라우드 보안인증 CSAP (SaaS)', '클라우드 보안인증 CSAP (DaaS)',
    ]));
});
