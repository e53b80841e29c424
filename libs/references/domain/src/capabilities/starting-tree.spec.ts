import { flatStartingTree } from './starting-tree';
import { CAPABILITY_TREE_LIMITS } from './tree';

const nodes = flatStartingTree();

describe('the tree that a cooperative starts with', () => {
  it('is about a hundred and twenty nodes with English names, within the limits of a tree', () => {
    expect(nodes.length).toBeGreaterThanOrEqual(115);
    expect(nodes.length).toBeLessThanOrEqual(130);
    expect(nodes.filter((node) => !/^[A-Za-z][\w ,&/()'-]+$/.test(node.nameEn))).toEqual([]);
    expect(nodes.filter((node) => node.name.length > CAPABILITY_TREE_LIMITS.nameMax || node.synonyms.length > CAPABILITY_TREE_LIMITS.synonymsMax)).toEqual([]);
    expect(Math.max(...nodes.map((node) => node.key.split('.').length))).toBeLessThanOrEqual(CAPABILITY_TREE_LIMITS.depth);
  });

  it('names every capability once, and parents before what is below them', () => {
    expect(nodes.filter((node, i) => nodes.findIndex((other) => other.name === node.name) !== i)).toEqual([]);
    expect(nodes.filter((node, i) => node.parentKey !== null && nodes.findIndex((other) => other.key === node.parentKey) >= i)).toEqual([]);
  });

  it.each(['클라우드 전환', '데이터 연계', '공간정보', '사물인터넷', '영상분석', '생성형 AI', '정보보안', '개인정보', '정보화전략계획', '전사 아키텍처', '사업관리 위탁', '감리 대응', '시험·품질', '접근성', '운영·유지관리', '전자정부 표준프레임워크', '공공데이터 개방', '디지털트윈', '금융'])('knows %s', (name) =>
    expect(nodes.map((node) => node.name)).toContain(name),
  );

  it.each([['ISP', '정보화전략계획'], ['Cloud', '클라우드'], ['CSAP', '인증 취득 지원'], ['GIS', '공간정보'], ['SOC', '보안 관제'], ['CERT', '보안 관제']])('finds it by the word %s', (word, name) => expect(nodes.find((node) => node.name === name)?.synonyms).toContain(word));
});
