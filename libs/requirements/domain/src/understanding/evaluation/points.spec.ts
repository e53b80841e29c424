import { kindOf, pointsIn, withoutPoints } from './points';

describe('points', () => {
  it.each([['10', 10], ['10점', 10], ['(10)', 10], ['[ 10 점 ]', 10], ['12.5', 12.5], ['１０', 10], ['20%', 20], ['', null], ['10~8', null], ['-5', null], ['△2', null], ['적/부', null], ['0', null], ['1468', null]])('%j is %s', (text, points) => expect(pointsIn(text)).toBe(points));
  it.each([['기술·기능 (25점)', '기술·기능'], ['경영상태[5]', '경영상태'], ['보안(SER)', '보안(SER)']])('%j without them', (text, name) => expect(withoutPoints(text)).toBe(name));
  it.each([
    [['정량평가', '경영상태'], '', 'quantitative'],
    [['정성적 평가', '가격 제안의 적정성'], '', 'qualitative'],
    [['입찰가격평가'], '', 'price'],
    [['하도급', '하도급 계약의 적정성'], '', null],
    [['경영상태'], '가. 정량적 평가(10점)', 'quantitative'],
    [['기술평가', '사업 이해도'], '', null],
    [['비계량', '이해도'], '', 'qualitative'],
  ])('%j under %j is %s', (path, before, kind) => expect(kindOf(path, before)).toBe(kind));
});
