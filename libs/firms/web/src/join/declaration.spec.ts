import type { FirmsTranslate } from '../checks';
import { ruleInput, ruleSchema, ruleValues, sameRule } from '../membership/rule-values';
import { applySchema, declarationInput, EMPTY_DECLARATION, verdictsOf } from './declaration';

const t: FirmsTranslate = (key, values) => [key, ...Object.values(values ?? {})].join(':');
const rule = { ko: '규칙', en: 'Rule', effect: 'REFUSE' as const, source: '정관', asOf: '2026-06-08', condition: { sizes: ['LARGE' as const], businessKinds: null, isAffiliated: null, shareFromBasisPoints: null } };

describe('the application form', () => {
  const valid = { ...EMPTY_DECLARATION, cooperativeId: 'c', businessNumber: '120-81-47521', contactEmail: 'a@b.example', name: '(주)새내기', share: '51.5', contactName: '김신청' };
  const problems = (changes: Partial<typeof valid>) => applySchema(t).safeParse({ ...valid, ...changes }).error?.issues.map((issue) => issue.message);

  it.each([
    [{}, undefined],
    [{ corporateNumber: '110111-1129498' }, undefined],
    [{ corporateNumber: '110111' }, ['declaration.corporateShape']],
    [{ businessNumber: '120-81-47522' }, ['check.businessNumber']],
    [{ share: '' }, ['check.required', 'declaration.shareWrong']],
    [{ share: '100.01' }, ['declaration.shareWrong']],
    [{ share: '12.345' }, ['declaration.shareWrong']],
    [{ contactEmail: 'x' }, ['check.email']],
  ])('%j: %j', (changes, messages) => expect(problems(changes)).toEqual(messages));

  it('sends basis points, and no empty corporate number', () => expect(declarationInput(valid)).toMatchObject({ largestShareBasisPoints: 5_150, corporateNumber: null }));

  it('judges what is entered as the server will', () => {
    expect(verdictsOf({ ...valid, size: 'LARGE' }, [rule])).toEqual([{ isMet: false, rule }]);
    expect(verdictsOf(valid, [rule])).toEqual([{ isMet: true, rule }]);
  });
});

describe('the rule form', () => {
  it('gives back the rule that it was given', () => expect(ruleInput(ruleValues(rule, '2026-11-25'))).toEqual({ ...sameRule(rule), condition: { sizes: ['LARGE'] } }));

  it.each([
    [{}, undefined],
    [{ sizes: [] }, ['rules.conditionEmpty']],
    [{ sizes: [], affiliation: 'NO' }, undefined],
    [{ sizes: [], share: '30' }, undefined],
    [{ share: '0' }, ['declaration.shareWrong', 'rules.conditionEmpty']],
    [{ asOf: '2026-13-01' }, ['rules.day']],
    [{ source: ' ' }, ['check.required']],
  ])('%j: %j', (changes, messages) => expect(ruleSchema(t).safeParse({ ...ruleValues(rule, ''), ...changes }).error?.issues.map((issue) => issue.message)).toEqual(messages));
});
