import { markWords } from './mark-words';
import { searchWords } from './search-words';

const SYNONYMS = [['클라우드', 'cloud'], ['관제', 'CERT', 'SOC']];
const marked = (title: string, typed: string): string => markWords(title, searchWords(typed, SYNONYMS)).map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

describe('what a search has found in a title', () => {
  it.each([
    ['재난안전 상황판 구축', '상황', '재난안전 [상황]판 구축'],
    ['재난안전 상황판 구축', '안전 구축', '재난[안전] 상황판 [구축]'],
    ['재난안전 상황판 구축', 'ㅈㄴㅇㅈ', '[재난안전] 상황판 구축'],
    ['행정시스템 클라우드 전환', 'Cloud', '행정시스템 [클라우드] 전환'],
    ['Cloud 영상 보관', '클라우드', '[Cloud] 영상 보관'],
    ['구구구', '구구', '[구구구]'],
    ['Certificate of CERT', '관제', 'Certificate of [CERT]'],
    ['SOC센터, e-SOC, SOC2, social', '관제', '[SOC]센터, e-[SOC], SOC2, social'],
    ['Certificate', 'cert', '[Cert]ificate'],
    ['100% 국산', '%', '100[%] 국산'],
    ['상황판', '없는말', '상황판'],
    ['상황판', '', '상황판'],
    ['', '상황', ''],
    ['İzmir 상황', '상황', 'İzmir 상황'],
  ])('%j by %j', (title, typed, expected) => expect(marked(title, typed)).toBe(expected));
});
