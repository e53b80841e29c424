import { changedTexts, partsOf, shownText, typedOf, withTexts } from './typed-texts';

const ONE = { code: 'SFR-001', title: '통합', category: null, definition: '정의', details: '○ 하나\n○ 둘\n- 둘의 하나\n○ 셋', deliverables: '', related: ['SFR-002'], others: [{ label: '응락수준', text: '필수' }] };

describe('the form of a requirement', () => {
  it('sends what was changed and nothing else', () => {
    const before = typedOf(ONE);
    expect(changedTexts(before, before)).toEqual({});
    expect(changedTexts(before, { ...before, title: '통합 관제', code: '  ' })).toEqual({ code: null, title: '통합 관제' });
    expect(changedTexts(before, { ...before, related: 'SFR-002, SFR-003; SER-1,' })).toEqual({ related: ['SFR-002', 'SFR-003', 'SER-1'] });
    expect(changedTexts(before, { ...before, others: [] })).toEqual({ others: [] });
  });

  it('shows at once what the server will say', () => {
    expect(withTexts(ONE, { ...typedOf(ONE), category: '기능 ', related: '', details: '새' })).toEqual({ ...ONE, category: '기능', related: [], details: '새' });
  });

  it('tells a field as one text', () => expect([shownText(ONE, 'OTHERS'), shownText(ONE, 'RELATED'), shownText(ONE, 'CATEGORY')]).toEqual(['응락수준: 필수', 'SFR-002', '']));
});

describe('splitting', () => {
  it('cuts before the lines that were chosen', () => {
    expect(partsOf(ONE.details, new Set([1, 3]))).toEqual(['○ 하나', '○ 둘\n- 둘의 하나', '○ 셋']);
    expect(partsOf(ONE.details, new Set([0, 9]))).toEqual([ONE.details]);
  });
});
