import type { RequirementTexts } from '../requirement/requirement';
import { compareRequirements } from './compare-requirements';

const one = (code: string | null, body: string, more: Partial<RequirementTexts> = {}): RequirementTexts => ({ code, title: `${body} 이름`, category: '기능 요구사항', definition: `${body} 정의`, details: `${body} 세부`, deliverables: '', related: [], others: [], ...more });
/** Told by the letters: what stood where before > what stands there now. */
const told = (before: readonly RequirementTexts[], after: readonly RequirementTexts[]): string[] =>
  compareRequirements(before, after)
    .map((change) => `${change.kind} ${'before' in change ? (before[change.before]?.title ?? '') : '-'} > ${'after' in change ? (after[change.after]?.title ?? '') : '-'}${'fields' in change && change.fields.length > 0 ? ` (${change.fields.join()})` : ''}`)
    .sort();

describe('requirement by requirement', () => {
  const [A, B, C] = [one('SFR-001', '가'), one('SFR-002', '나'), one('SFR-003', '다')];

  it.each<[string, readonly RequirementTexts[], readonly RequirementTexts[], readonly string[]]>([
    ['the same in another order is the same', [A, B], [B, A], ['same 가 이름 > 가 이름', 'same 나 이름 > 나 이름']],
    ['lines that are broken otherwise are no change', [{ ...A, details: '하나 둘\n셋' }], [{ ...A, details: '하나\n둘  셋\n' }], ['same 가 이름 > 가 이름']],
    ['a changed text under its number', [A, B], [A, { ...B, details: '바뀜', deliverables: '보고서' }], ['changed 나 이름 > 나 이름 (details,deliverables)', 'same 가 이름 > 가 이름']],
    ['one that comes and one that goes', [A, B], [B, C], ['added - > 다 이름', 'removed 가 이름 > -', 'same 나 이름 > 나 이름']],
    ['zeros, spaces and small letters in front of the same number', [A], [{ ...A, code: 'sfr-1' }], ['changed 가 이름 > 가 이름 (code)']],
    ['another number for the same text', [A, B], [{ ...A, code: 'SFR-101' }, B], ['renumbered 가 이름 > 가 이름 (code)', 'same 나 이름 > 나 이름']],
    ['numbers that moved up by one', [A, B, C], [{ ...B, code: 'SFR-001' }, { ...C, code: 'SFR-002' }], ['removed 가 이름 > -', 'renumbered 나 이름 > 나 이름 (code)', 'renumbered 다 이름 > 다 이름 (code)']],
    ['two of one number by their titles', [A, one('SFR-001', '라')], [{ ...one('SFR-001', '라'), details: '라 새' }, { ...A, details: '가 새' }], ['changed 가 이름 > 가 이름 (details)', 'changed 라 이름 > 라 이름 (details)']],
    ['one without a number by its title', [one(null, '마')], [{ ...one(null, '마'), details: '새' }], ['changed 마 이름 > 마 이름 (details)']],
    ['a number that was added to a text', [one(null, '마')], [one('SFR-009', '마')], ['renumbered 마 이름 > 마 이름 (code)']],
    ['equal cards in their order', [one(null, '바'), one(null, '바')], [one(null, '바')], ['removed 바 이름 > -', 'same 바 이름 > 바 이름']],
    ['texts that are all empty prove nothing', [one('A-1', '', { definition: '', details: '', title: '같음' })], [one('A-2', '', { definition: '', details: '', title: '같음' })], ['added - > 같음', 'removed 같음 > -']],
    ['nothing before', [], [A], ['added - > 가 이름']],
  ])('%s', (_, before, after, expected) => expect(told(before, after)).toEqual(expected));
});
