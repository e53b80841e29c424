import { planSections } from './plan-sections';
import { OUTLINE_LIMITS } from './outline';

const node = (id: string, parentId: string | null, position: number, title: string) => ({ id, parentId, position, title });
/** Ⅰ 일반현황(수행실적), Ⅱ 기술 및 기능 */
const there = [node('a', null, 0, '일반현황'), node('b', 'a', 0, '수행실적'), node('c', null, 1, '기술 및 기능')];
const numberedIds = () => {
  let last = 0;
  return () => `new${(last += 1)}`;
};

describe('wanted sections', () => {
  it('use what has the title, and stand behind what is there', () => {
    const planned = planSections(there, [{ parent: null, title: '기술 및  기능' }, { parent: 0, title: '보안' }, { parent: null, title: '일반 현황' }, { parent: 2, title: '경영상태' }, { parent: null, title: '프로젝트 관리' }], numberedIds());
    expect(planned.ids).toEqual(['c', 'new1', 'a', 'new2', 'new3']);
    expect(planned.added).toEqual([
      { id: 'new1', parentId: 'c', position: 0, title: '보안' },
      { id: 'new2', parentId: 'a', position: 1, title: '경영상태' },
      { id: 'new3', parentId: null, position: 2, title: '프로젝트 관리' },
    ]);
  });

  it('use one below another parent rather than make a second of the same title', () => {
    expect(planSections(there, [{ parent: null, title: '기술 및 기능' }, { parent: 0, title: '수행실적' }], numberedIds())).toEqual({ ids: ['c', 'b'], added: [] });
  });

  it('are different sections where the list names a title twice', () => {
    expect(planSections(there, [{ parent: null, title: '수행실적' }, { parent: null, title: '수행실적' }], numberedIds()).ids).toEqual(['b', 'new1']);
  });

  it.each([[1], [0], [-1]])('refuse a parent that does not come before (%i)', (parent) => expect(() => planSections(there, [{ parent, title: 'x' }], numberedIds())).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' })));

  it('refuse more sections, and deeper ones, than an outline holds', () => {
    const many = Array.from({ length: OUTLINE_LIMITS.sections }, (_, at) => ({ parent: null, title: `절 ${at}` }));
    expect(() => planSections(there, many, numberedIds())).toThrow(expect.objectContaining({ code: 'OUTLINE_TOO_LARGE' }));
    const deep = Array.from({ length: OUTLINE_LIMITS.depth + 1 }, (_, at) => ({ parent: at === 0 ? null : at - 1, title: `깊이 ${at}` }));
    expect(() => planSections(there, deep, numberedIds())).toThrow(expect.objectContaining({ code: 'OUTLINE_TOO_LARGE' }));
  });
});
