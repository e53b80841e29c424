import { BID_STAGES } from '@shoal/consortia-domain';
import { ShoalError } from '@shoal/contract';
import { grantOpens, grantUntil } from './grant-rules';

const TODAY = '2026-11-25';
const codeOf = (attempt: () => unknown): string | null => {
  try {
    attempt();
    return null;
  } catch (error) {
    return error instanceof ShoalError ? error.code : 'not ours';
  }
};

describe('the last day of a grant', () => {
  it.each([
    [null, null],
    ['2026-11-25', null],
    ['2031-11-25', null],
    ['2026-11-24', 'GRANT_DAY_WRONG'],
    ['2031-11-26', 'GRANT_DAY_WRONG'],
    ['2027-02-29', 'GRANT_DAY_WRONG'],
  ])('%s: %s', (until, code) => expect(codeOf(() => grantUntil(until, TODAY))).toBe(code));
});

describe('a grant', () => {
  const grant = { id: 'g', evidenceId: 'e', until: TODAY, revokedAt: null };
  const toFirm = { ...grant, toFirmId: 'f', toBidId: null };
  const toBid = { ...grant, toFirmId: null, toBidId: 'b' };

  it.each(['applied', 'returned', 'declined', 'member', 'suspended', 'left'] as const)('to a firm that is %s', (firm) => {
    expect(grantOpens(toFirm, { firm, bid: null }, TODAY)).toBe(firm === 'member' || firm === 'suspended');
  });

  it.each(BID_STAGES)('to a bid in the stage %s', (stage) => {
    expect(grantOpens(toBid, { firm: null, bid: { stage, hasOwner: true } }, TODAY)).toBe(stage !== 'result');
    expect(grantOpens(toBid, { firm: null, bid: { stage, hasOwner: false } }, TODAY)).toBe(false);
  });

  it('opens nothing the day after, once it was ended, or to what cannot be seen any more', () => {
    expect(grantOpens(toFirm, { firm: 'member', bid: null }, '2026-11-26')).toBe(false);
    expect(grantOpens({ ...toFirm, revokedAt: new Date(0) }, { firm: 'member', bid: null }, TODAY)).toBe(false);
    expect(grantOpens(toFirm, { firm: null, bid: null }, TODAY)).toBe(false);
    expect(grantOpens(toBid, { firm: null, bid: null }, TODAY)).toBe(false);
  });
});
