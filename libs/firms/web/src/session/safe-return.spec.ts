import { safeReturn } from './safe-return';

describe('safeReturn', () => {
  it.each(['/bids/1/proposal?section=2#x', '/tenders'])('keeps %p', (address) => expect(safeReturn(address)).toBe(address));

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example/home', 'javascript:alert(1)', '/sign-in?return=/sign-in', '', 7, undefined, '/\t/evil.example'])(
    'goes home instead of %p',
    (address) => expect(safeReturn(address)).toBe('/home'),
  );

  it('flattens what climbs', () => expect(safeReturn('/bids/../../tenders')).toBe('/tenders'));
});
